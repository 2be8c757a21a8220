package org.utilitill.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.custody.AuditCommand;
import org.utilitill.cli.custody.FoundCommand;
import org.utilitill.cli.custody.KeysCommand;
import org.utilitill.cli.custody.SignersCommand;
import org.utilitill.cli.custody.StaffCommand;
import org.utilitill.cli.custody.VaultCommand;
import org.utilitill.cli.meter.MeterCommand;
import org.utilitill.cli.register.CustomersCommand;
import org.utilitill.cli.sts.StsCommand;
import org.utilitill.cli.tariff.TariffCommand;
import org.utilitill.vending.station.StationHouse;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** All commands of the station: finds the one that was called, prints help, or says what is wrong with the call. */
public final class Commands {

    private final Console console;
    private final Map<String, Command> commands = new LinkedHashMap<>();

    /**
     * @param house opens and makes stations
     * @param console what the commands read and write
     * @param ids a fresh id for each sale
     */
    public Commands(StationHouse house, Console console, Supplier<UUID> ids) {
        this.console = console;
        commands.put("demo", new DemoCommand(house, console));
        commands.put("quote", new QuoteCommand(house, console));
        commands.put("sell", new SellCommand(house, console, ids));
        commands.put("journal", new JournalCommand(house, console));
        commands.put("found", new FoundCommand(house, console));
        commands.put("vault", new VaultCommand(house, console));
        commands.put("keys", new KeysCommand(house, console));
        commands.put("signers", new SignersCommand(house, console));
        commands.put("staff", new StaffCommand(house, console));
        commands.put("tariff", new TariffCommand(house, console));
        commands.put("audit", new AuditCommand(house, console));
        commands.put("customers", new CustomersCommand(house, console));
        commands.put("sts", new StsCommand(console));
        commands.put("meter", new MeterCommand(console));
    }

    /** Runs a command line; answers 0 for done, 1 for refused, 2 for a wrong call. */
    public int run(String... arguments) {
        CommandSpec root = Options.command(console.texts(), "utilitill");
        commands.forEach((name, command) -> root.addSubcommand(name, command.spec()));
        CommandLine line = new CommandLine(root);
        line.setOut(new PrintWriter(console.out(), true, UTF_8));
        try {
            ParseResult parsed = line.parseArgs(arguments);
            Integer help = CommandLine.executeHelpRequest(parsed);
            return help != null ? help : run(line, parsed);
        } catch (ParameterException e) {
            console.err().println(e.getMessage());
            e.getCommandLine().usage(console.err());
            return ExitCode.USAGE;
        }
    }

    private int run(CommandLine line, ParseResult parsed) {
        if (!parsed.hasSubcommand()) {
            line.usage(console.err());
            return ExitCode.USAGE;
        }
        ParseResult sub = parsed.subcommand();
        Command command = commands.get(sub.commandSpec().name());
        if (command == null) {
            throw new IllegalStateException("no command " + sub.commandSpec().name());
        }
        return command.run(sub);
    }
}
