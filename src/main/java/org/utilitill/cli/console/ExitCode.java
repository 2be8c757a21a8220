package org.utilitill.cli.console;

/** What a command's exit code means; the same for all. */
public final class ExitCode {

    /** Done. */
    public static final int DONE = 0;
    /** Refused, or the check found something wrong; the output says what. */
    public static final int REFUSED = 1;
    /** The command line was wrong. */
    public static final int USAGE = 2;

    private ExitCode() {}
}
