package org.utilitill.cli;

import java.io.IOException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** {@code sts}: the engine over JSON Lines, standard input to standard output. */
final class StsCommand implements Command {

    private final Console console;

    StsCommand(Console console) {
        this.console = console;
    }

    @Override
    public CommandSpec spec() {
        return Options.command(console.texts(), "sts");
    }

    @Override
    public int run(ParseResult arguments) {
        try {
            new StsLines().run(console.in(), console.out());
            return ExitCode.DONE;
        } catch (IOException e) {
            console.err().println(console.texts().get("cli.input"));
            return ExitCode.REFUSED;
        }
    }
}
