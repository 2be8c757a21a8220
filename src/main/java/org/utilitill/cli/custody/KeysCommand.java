package org.utilitill.cli.custody;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.console.SecretFile;
import org.utilitill.registry.KeyState;
import org.utilitill.staff.SecretChars;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse;
import org.utilitill.vending.station.StationRecords;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * {@code keys list|expiry|import|export|activate|retire|destroy}: which keys a station holds, and what two people do
 * with them. Nothing here prints a key.
 */
public final class KeysCommand implements Command {

    private static final String LIST = "list";
    private static final String EXPIRY = "expiry";
    private static final String IMPORT = "import";
    private static final String EXPORT = "export";
    private static final String NAME = "--name";
    private static final String TO = "--to";
    private static final String SIGNING_KEY = "--nectar-signing-key";
    private static final Map<String, KeyState> STATES = Map.of(
            "activate", KeyState.ACTIVE,
            "retire", KeyState.RETIRED,
            "destroy", KeyState.DESTROYED);

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final CustodyLines lines = new CustodyLines(json);
    private final Acting acting;
    private final KeyImport imports;

    /** Keys of stations in folders. */
    public KeysCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
        this.acting = new Acting(house, console, json);
        this.imports = new KeyImport(console, acting, lines);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(console.texts(), "keys");
        for (String name : List.of(LIST, EXPIRY)) {
            spec.addSubcommand(name, sub(name).addOption(Options.home(console.texts())));
        }
        spec.addSubcommand(IMPORT, imports.options(acting.options(sub(IMPORT))));
        spec.addSubcommand(
                EXPORT,
                acting.options(sub(EXPORT))
                        .addOption(name())
                        .addOption(Options.value(
                                        SIGNING_KEY,
                                        "F",
                                        Path.class,
                                        console.texts().get("cli.keys.signing"))
                                .build())
                        .addOption(Options.value(
                                        TO, "F", Path.class, console.texts().get("cli.keys.to"))
                                .required(true)
                                .build()));
        STATES.keySet().stream()
                .sorted()
                .forEach(name ->
                        spec.addSubcommand(name, acting.options(sub(name)).addOption(name())));
        return spec;
    }

    private CommandSpec sub(String name) {
        CommandSpec sub = CommandSpec.create().name(name);
        sub.usageMessage().description(console.texts().get("cli.keys." + name));
        return sub;
    }

    private OptionSpec name() {
        return Options.value(NAME, "NAME", String.class, console.texts().get("cli.keys.name"))
                .required(true)
                .build();
    }

    @Override
    public int run(ParseResult arguments) {
        if (!arguments.hasSubcommand()) {
            console.err().println(console.texts().get("cli.keys.which"));
            return ExitCode.USAGE;
        }
        ParseResult sub = arguments.subcommand();
        String name = sub.commandSpec().name();
        return switch (name) {
            case LIST -> list(house.records(Options.home(sub)));
            case EXPIRY -> expiry(house.records(Options.home(sub)));
            case IMPORT -> imports.run(sub);
            case EXPORT -> export(sub);
            default -> state(sub, STATES.getOrDefault(name, KeyState.RETIRED));
        };
    }

    private int list(StationRecords records) {
        var answer = records.keys();
        answer.lines().forEach(key -> json.print(console.out(), lines.key(key)));
        return answer.refusal().map(acting::refuse).orElse(ExitCode.DONE);
    }

    private int expiry(StationRecords records) {
        var answer = records.expiries();
        answer.lines().forEach(expiry -> json.print(console.out(), lines.expiry(expiry)));
        return answer.refusal().map(acting::refuse).orElse(ExitCode.DONE);
    }

    private int state(ParseResult sub, KeyState next) {
        String name = sub.matchedOptionValue(NAME, "");
        return acting.run(
                sub,
                (station, operator, approval) -> station.keys().setState(operator, name, next, approval),
                lines::key);
    }

    /** A sealed envelope, or a configuration in Nectar's format, on one line; of use to its recipient only. */
    private int export(ParseResult sub) {
        String name = sub.matchedOptionValue(NAME, "");
        String recipient =
                KeyImport.text(sub.matchedOptionValue(TO, Path.of(""))).orElse("");
        Path signing = sub.matchedOptionValue(SIGNING_KEY, (Path) null);
        if (signing == null) {
            return acting.use(
                    sub,
                    (station, operator, approval) -> station.keys().exportSealed(operator, name, recipient, approval),
                    file -> console.out().println(file.strip()));
        }
        Optional<SecretChars> key = SecretFile.text(signing);
        if (key.isEmpty()) {
            return acting.refuse(Refusal.of(RefusalCode.IMPORT_RECIPIENT, "PRIVATE_KEY"));
        }
        try (SecretChars own = key.get()) {
            return acting.run(
                    sub,
                    (station, operator, approval) ->
                            station.keys().exportNectar(operator, name, recipient, own, approval),
                    parts -> json.object()
                            .put("data", parts.data())
                            .put("digest", parts.digest())
                            .put("key", parts.key()));
        }
    }
}
