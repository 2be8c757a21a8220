package org.utilitill.cli.meter;

import java.io.IOException;
import java.util.List;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.lines.LineLoop;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code meter}: lives of virtual meters over JSON Lines, standard input to standard output. */
public final class MeterCommand implements Command {

    /** Wide enough for the example to stay one line that can be copied. */
    private static final int WIDTH = 200;

    /** Some thousand steps with their states, in bytes. */
    private static final int LONGEST_LIFE = 1024 * 1024;

    private static final List<String> HELP = List.of(
            "cli.meter.help.line",
            "cli.meter.help.inputs",
            "cli.meter.help.start",
            "cli.meter.help.steps",
            "cli.meter.help.results",
            "cli.meter.help.example");

    private final Console console;

    /** The command on a console. */
    public MeterCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        CommandSpec spec = Options.command(console.texts(), "meter");
        String[] footer = HELP.stream()
                .map(key -> "%n" + console.texts().get(key).replace("%", "%%"))
                .toArray(String[]::new);
        spec.usageMessage().width(WIDTH).footer(footer);
        return spec;
    }

    @Override
    public int run(ParseResult arguments) {
        try {
            new LineLoop(new MeterLines()::answer, LONGEST_LIFE).run(console.in(), console.out());
            return ExitCode.DONE;
        } catch (IOException e) {
            console.err().println(console.texts().get("cli.input"));
            return ExitCode.REFUSED;
        }
    }
}
