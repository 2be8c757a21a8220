package org.utilitill.cli.console;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;

/** One command: how it is called, and what it does. */
public interface Command {

    /** Its options, for parsing and for help. */
    CommandSpec spec();

    /** Does it; answers an {@link ExitCode}. */
    int run(ParseResult arguments);
}
