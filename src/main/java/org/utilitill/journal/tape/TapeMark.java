package org.utilitill.journal.tape;

/**
 * A place between two records.
 *
 * @param seq number of the record just before it, 0 at the start
 * @param sha of that record
 * @param offset of the first byte after it
 */
public record TapeMark(long seq, String sha, long offset) {

    /** The place before the first record. */
    public static final TapeMark START = new TapeMark(0, Chain.ORIGIN, 0);
}
