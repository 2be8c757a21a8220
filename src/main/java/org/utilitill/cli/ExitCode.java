package org.utilitill.cli;

/** What a command's exit code means; the same for all. */
final class ExitCode {

    /** Done. */
    static final int DONE = 0;
    /** Refused, or the check found something wrong; the output says what. */
    static final int REFUSED = 1;
    /** The command line was wrong. */
    static final int USAGE = 2;

    private ExitCode() {}
}
