package org.utilitill.journal.index;

/** Ends the reading of a database file at the first thing in it that this program did not put there. */
final class NotOursException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotOursException(String what) {
        super(what, null, false, false);
    }

    /** What is foreign, short and in plain characters; never a statement. */
    String what() {
        return String.valueOf(getMessage()).replaceAll("[^A-Za-z0-9_.$# -]", "?");
    }
}
