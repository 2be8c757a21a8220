package org.utilitill.cli.custody;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.console.SecretFile;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.People.Draft;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code staff list|add|unlock}: who works at a station. */
public final class StaffCommand implements Command {

    private static final String LIST = "list";
    private static final String ADD = "add";
    private static final String UNLOCK = "unlock";
    private static final String NAME = "--name";
    private static final String ROLE = "--role";
    private static final String SECRET_FILE = "--secret-file";

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final CustodyLines lines = new CustodyLines(json);
    private final Acting acting;

    /** People of stations in folders. */
    public StaffCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
        this.acting = new Acting(house, console, json);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec add = acting.options(sub(ADD))
                .addOption(text(NAME, "NAME", String.class))
                .addOption(text(ROLE, "ROLE", String.class))
                .addOption(text(SECRET_FILE, "F", Path.class));
        return Options.command(console.texts(), "staff")
                .addSubcommand(LIST, sub(LIST).addOption(Options.home(console.texts())))
                .addSubcommand(ADD, add)
                .addSubcommand(UNLOCK, acting.options(sub(UNLOCK)).addOption(text(NAME, "NAME", String.class)));
    }

    private CommandSpec sub(String name) {
        CommandSpec sub = CommandSpec.create().name(name);
        sub.usageMessage().description(console.texts().get("cli.staff." + name));
        return sub;
    }

    private OptionSpec text(String name, String label, Class<?> type) {
        return Options.value(name, label, type, console.texts().get("cli.staff." + name.substring(2)))
                .required(true)
                .build();
    }

    @Override
    public int run(ParseResult arguments) {
        if (!arguments.hasSubcommand()) {
            console.err().println(console.texts().get("cli.staff.which"));
            return ExitCode.USAGE;
        }
        ParseResult sub = arguments.subcommand();
        return switch (sub.commandSpec().name()) {
            case LIST -> list(sub);
            case ADD -> add(sub);
            default ->
                acting.run(
                        sub,
                        (station, operator, approval) ->
                                station.people().unlock(operator, sub.matchedOptionValue(NAME, "")),
                        lines::person);
        };
    }

    private int list(ParseResult sub) {
        var answer = house.records(Options.home(sub)).people();
        answer.lines().forEach(person -> json.print(console.out(), lines.person(person)));
        return answer.refusal().map(acting::refuse).orElse(ExitCode.DONE);
    }

    private int add(ParseResult sub) {
        Optional<Role> role = role(sub.matchedOptionValue(ROLE, ""));
        if (role.isEmpty()) {
            console.err().println(console.texts().get("cli.staff.role"));
            return ExitCode.USAGE;
        }
        Optional<SecretChars> secret = SecretFile.line(sub.matchedOptionValue(SECRET_FILE, Path.of("")));
        if (secret.isEmpty()) {
            return acting.refuse(Refusal.of(RefusalCode.PIN_FILE));
        }
        Draft draft = new Draft(sub.matchedOptionValue(NAME, ""), role.get(), true, OptionalLong.empty());
        try (SecretChars chosen = secret.get()) {
            boolean pin = !role.get().senior() || chosen.read(SecretRules::isPin);
            Secret kind = pin ? Secret.PIN : Secret.PASSPHRASE;
            return acting.run(
                    sub,
                    (station, operator, approval) ->
                            chosen.read(chars -> station.people().add(operator, draft, kind, chars)),
                    lines::person);
        }
    }

    private static Optional<Role> role(String word) {
        for (Role role : Role.values()) {
            if (role.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }
}
