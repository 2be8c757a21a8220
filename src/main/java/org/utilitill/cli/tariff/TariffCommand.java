package org.utilitill.cli.tariff;

import java.util.LinkedHashMap;
import java.util.Map;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.Options;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code tariff check|quote|examples|bring|list|show|preview}: the prices of a station, and files that hold prices. */
public final class TariffCommand implements Command {

    private final Console console;
    private final Map<String, Command> parts = new LinkedHashMap<>();

    /** Prices of stations in folders, and of files. */
    public TariffCommand(StationHouse house, Console console) {
        this.console = console;
        add(new TariffCheck(console));
        add(new TariffQuote(console));
        add(new TariffExamples(console));
        add(new TariffBring(house, console));
        add(new TariffList(house, console));
        add(new TariffShow(house, console));
        add(new TariffPreviews(house, console));
    }

    private void add(Command part) {
        parts.put(part.spec().name(), part);
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(console.texts(), "tariff");
        parts.forEach((name, part) -> spec.addSubcommand(name, part.spec()));
        return spec;
    }

    @Override
    public int run(ParseResult arguments) {
        if (!arguments.hasSubcommand()) {
            console.err().println(console.texts().get("cli.tariff.which"));
            return ExitCode.USAGE;
        }
        ParseResult sub = arguments.subcommand();
        Command part = parts.get(sub.commandSpec().name());
        if (part == null) {
            throw new IllegalStateException("no part " + sub.commandSpec().name());
        }
        return part.run(sub);
    }
}
