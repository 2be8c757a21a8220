package org.utilitill.cli.custody;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.cli.console.Options;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code audit --home DIR [--since T]}: what people did and tried, oldest first. */
public final class AuditCommand implements Command {

    private static final String SINCE = "--since";

    private final StationHouse house;
    private final Console console;
    private final JsonLines json = new JsonLines();
    private final CustodyLines lines = new CustodyLines(json);

    /** Acts of stations in folders. */
    public AuditCommand(StationHouse house, Console console) {
        this.house = house;
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(console.texts(), "audit")
                .addOption(Options.home(console.texts()))
                .addOption(
                        Options.value(SINCE, "T", String.class, console.texts().get("cli.audit.since"))
                                .build());
    }

    @Override
    public int run(ParseResult arguments) {
        Optional<Instant> since = moment(arguments.matchedOptionValue(SINCE, "1970-01-01"));
        if (since.isEmpty()) {
            console.err().println(console.texts().get("cli.audit.since.wrong"));
            return ExitCode.USAGE;
        }
        Optional<Refusal> refusal = house.records(Options.home(arguments))
                .eachAct(since.get(), line -> json.print(console.out(), lines.act(line)));
        refusal.ifPresent(why -> json.print(console.out(), json.refusal(why, console.texts())));
        return refusal.isPresent() ? ExitCode.REFUSED : ExitCode.DONE;
    }

    /** A day in UTC, or a moment as the lines have it. */
    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                            : Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
