package org.utilitill.cli.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.Options;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code customers find|import|export}: finds customers, takes them in from a file, gives them out into one. */
public final class CustomersCommand implements Command {

    private final Console console;
    private final Map<String, Command> parts = new LinkedHashMap<>();

    /** Customers of stations in folders. */
    public CustomersCommand(StationHouse house, Console console) {
        this.console = console;
        parts.put("find", new FindCustomersCommand(house, console));
        parts.put("import", new ImportPart(house, console));
        parts.put("export", new ExportPart(house, console));
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(console.texts(), "customers");
        parts.forEach((name, part) -> spec.addSubcommand(name, part.spec()));
        return spec;
    }

    @Override
    public int run(ParseResult arguments) {
        if (!arguments.hasSubcommand()) {
            console.err().println(console.texts().get("cli.customers.which"));
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
