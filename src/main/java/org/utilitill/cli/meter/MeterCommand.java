package org.utilitill.cli.meter;

import java.io.IOException;
import java.util.List;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.lines.LineLoop;
import org.utilitill.text.Texts;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code meter}: lives of virtual meters over JSON Lines, standard input to standard output. */
public final class MeterCommand implements Command {

    /** Wide enough for the example to stay one line that can be copied. */
    private static final int WIDTH = 220;

    /** Some thousand steps with their states, in bytes. */
    private static final int LONGEST_LIFE = 1024 * 1024;

    private static final String TIDS = "--tids";
    private static final String HELP_ROOT = "cli.meter.help.";

    private static final List<String> HELP = List.of(
            "cli.meter.help.line",
            "cli.meter.help.line.shape",
            "cli.meter.help.inputs",
            "cli.meter.help.inputs.KEY",
            "cli.meter.help.inputs.METER",
            "cli.meter.help.inputs.MAKER",
            "cli.meter.help.start",
            "cli.meter.help.start.STATE",
            "cli.meter.help.tids",
            "cli.meter.help.steps",
            "cli.meter.help.steps.shape",
            "cli.meter.help.results",
            "cli.meter.help.results.names",
            "cli.meter.help.example",
            "cli.meter.help.example.line");

    private final Console console;

    /** The command on a console. */
    public MeterCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        Texts texts = console.texts();
        CommandSpec spec = Options.command(texts, "meter").addOption(Options.flag(TIDS, texts.get("cli.meter.tids")));
        String[] footer = HELP.stream()
                .map(key -> (isItem(key) ? "  " : "%n") + texts.get(key).replace("%", "%%"))
                .toArray(String[]::new);
        spec.usageMessage().width(WIDTH).footer(footer);
        return spec;
    }

    /** What stands below a sentence, such as cli.meter.help.example.line. */
    private static boolean isItem(String key) {
        return key.substring(HELP_ROOT.length()).indexOf('.') >= 0;
    }

    @Override
    public int run(ParseResult arguments) {
        try {
            new LineLoop(new MeterLines(arguments.hasMatchedOption(TIDS)), LONGEST_LIFE)
                    .run(
                            console.in(),
                            console.out(),
                            (line, field) -> console.err()
                                    .println(console.texts().get("cli.lines.parity", Long.toString(line), field)));
            return ExitCode.DONE;
        } catch (IOException e) {
            console.err().println(console.texts().get("cli.input"));
            return ExitCode.REFUSED;
        }
    }
}
