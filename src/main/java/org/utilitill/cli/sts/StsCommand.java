package org.utilitill.cli.sts;

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

/** {@code sts}: the engine over JSON Lines, standard input to standard output. */
public final class StsCommand implements Command {

    private static final String EXPLAIN = "--explain";

    /** Wide enough for the example to stay one line that can be copied. */
    private static final int WIDTH = 220;

    private static final String HELP_ROOT = "cli.sts.help.";

    private static final List<String> HELP = List.of(
            "cli.sts.help.line",
            "cli.sts.help.line.shape",
            "cli.sts.help.types",
            "cli.sts.help.type.token",
            "cli.sts.help.type.keyChangeSet",
            "cli.sts.help.type.decoderKey",
            "cli.sts.help.type.decode",
            "cli.sts.help.type.amount",
            "cli.sts.help.type.drnCheck",
            "cli.sts.help.type.luhn",
            "cli.sts.help.type.tid",
            "cli.sts.help.type.tidDate",
            "cli.sts.help.keys",
            "cli.sts.help.key.VENDING",
            "cli.sts.help.key.DECODER",
            "cli.sts.help.key.PROFILES",
            "cli.sts.help.key.NEW",
            "cli.sts.help.times",
            "cli.sts.help.times.TIME",
            "cli.sts.help.tokens",
            "cli.sts.help.token.credit",
            "cli.sts.help.token.currency",
            "cli.sts.help.token.limit",
            "cli.sts.help.token.register",
            "cli.sts.help.token.value",
            "cli.sts.help.token.tamper",
            "cli.sts.help.token.extended",
            "cli.sts.help.token.proprietary",
            "cli.sts.help.token.test",
            "cli.sts.help.rounding",
            "cli.sts.help.decode",
            "cli.sts.help.decode.sections",
            "cli.sts.help.secret",
            "cli.sts.help.example",
            "cli.sts.help.example.line",
            "cli.sts.help.example.answer");

    private final Console console;

    /** The command on a console. */
    public StsCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        Texts texts = console.texts();
        CommandSpec spec = Options.command(texts, "sts").addOption(Options.flag(EXPLAIN, texts.get("cli.sts.explain")));
        spec.usageMessage().width(WIDTH).footer(help(texts));
        return spec;
    }

    /** The lines of the footer, which are formats. */
    private static String[] help(Texts texts) {
        return HELP.stream()
                .map(key -> (isItem(key) ? "  " : "%n") + texts.get(key).replace("%", "%%"))
                .toArray(String[]::new);
    }

    /** What stands below a sentence, such as cli.sts.help.type.token. */
    private static boolean isItem(String key) {
        return key.substring(HELP_ROOT.length()).indexOf('.') >= 0;
    }

    @Override
    public int run(ParseResult arguments) {
        try {
            new LineLoop(new StsLines(arguments.hasMatchedOption(EXPLAIN)))
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
