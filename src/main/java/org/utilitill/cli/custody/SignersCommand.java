package org.utilitill.cli.custody;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/** {@code signers list|trust|revoke|own}: whose signatures a station believes, and its own public keys. */
public final class SignersCommand implements Command {

    private static final String LIST = "list";
    private static final String TRUST = "trust";
    private static final String REVOKE = "revoke";
    private static final String OWN = "own";
    private static final String NAME = "--name";
    private static final String PUBLIC_KEY = "--public-key";
    private static final String SCOPES = "--scopes";

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final CustodyLines lines = new CustodyLines(json);
    private final Acting acting;

    /** Signers of stations in folders. */
    public SignersCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
        this.acting = new Acting(house, console, json);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec trust = acting.options(sub(TRUST))
                .addOption(name())
                .addOption(Options.value(
                                PUBLIC_KEY, "F", Path.class, console.texts().get("cli.signers.public-key"))
                        .required(true)
                        .build())
                .addOption(Options.value(
                                SCOPES, "LIST", String.class, console.texts().get("cli.signers.scopes"))
                        .required(true)
                        .build());
        return Options.command(console.texts(), "signers")
                .addSubcommand(LIST, sub(LIST).addOption(Options.home(console.texts())))
                .addSubcommand(TRUST, trust)
                .addSubcommand(REVOKE, acting.options(sub(REVOKE)).addOption(name()))
                .addSubcommand(OWN, acting.options(sub(OWN)));
    }

    private CommandSpec sub(String name) {
        CommandSpec sub = CommandSpec.create().name(name);
        sub.usageMessage().description(console.texts().get("cli.signers." + name));
        return sub;
    }

    private OptionSpec name() {
        return Options.value(NAME, "NAME", String.class, console.texts().get("cli.signers.name"))
                .required(true)
                .build();
    }

    @Override
    public int run(ParseResult arguments) {
        if (!arguments.hasSubcommand()) {
            console.err().println(console.texts().get("cli.signers.which"));
            return ExitCode.USAGE;
        }
        ParseResult sub = arguments.subcommand();
        String name = sub.matchedOptionValue(NAME, "");
        return switch (sub.commandSpec().name()) {
            case LIST -> list(sub);
            case TRUST -> trust(sub, name);
            case REVOKE ->
                acting.run(sub, (station, operator, approval) -> station.keys().revoke(operator, name), lines::signer);
            default ->
                acting.run(
                        sub,
                        (station, operator, approval) -> station.keys().stationKeys(operator),
                        keys -> json.object().put("sealing", keys.sealing()).put("signing", keys.signing()));
        };
    }

    private int list(ParseResult sub) {
        var answer = house.records(Options.home(sub)).signers();
        answer.lines().forEach(signer -> json.print(console.out(), lines.signer(signer)));
        return answer.refusal().map(acting::refuse).orElse(ExitCode.DONE);
    }

    private int trust(ParseResult sub, String name) {
        Optional<Set<Scope>> scopes = scopes(sub.matchedOptionValue(SCOPES, ""));
        Optional<String> key = KeyImport.text(sub.matchedOptionValue(PUBLIC_KEY, Path.of("")));
        if (scopes.isEmpty()) {
            return acting.refuse(Refusal.of(RefusalCode.SIGNER_SCOPES));
        }
        if (key.isEmpty()) {
            return acting.refuse(Refusal.of(RefusalCode.SIGNER_KEY, "EMPTY"));
        }
        return acting.run(
                sub,
                (station, operator, approval) ->
                        station.keys().trust(operator, name, key.get(), scopes.get(), approval),
                lines::signer);
    }

    private static Optional<Set<Scope>> scopes(String list) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        for (String word : list.split(",", -1)) {
            Optional<Scope> scope = scope(word.strip());
            if (scope.isEmpty()) {
                return Optional.empty();
            }
            scopes.add(scope.get());
        }
        return Optional.of(scopes);
    }

    private static Optional<Scope> scope(String word) {
        for (Scope scope : Scope.values()) {
            if (scope.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(word)) {
                return Optional.of(scope);
            }
        }
        return Optional.empty();
    }
}
