package org.utilitill.cli.sts;

import java.io.IOException;
import org.utilitill.cli.console.Command;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.ExitCode;
import org.utilitill.cli.console.Options;
import org.utilitill.cli.lines.LineLoop;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sts}: the engine over JSON Lines, standard input to standard output. */
public final class StsCommand implements Command {

    private final Console console;

    /** The command on a console. */
    public StsCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(console.texts(), "sts");
    }

    @Override
    public int run(ParseResult arguments) {
        try {
            new LineLoop(new StsLines()::answer).run(console.in(), console.out());
            return ExitCode.DONE;
        } catch (IOException e) {
            console.err().println(console.texts().get("cli.input"));
            return ExitCode.REFUSED;
        }
    }
}
