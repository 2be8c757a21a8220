package org.utilitill.journal.index;

/**
 * Where a record stands on the tape; the index holds places, the tape holds what they say.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte
 */
public record Place(long start, long end) {

    /** Bytes of the record. */
    public int length() {
        return Math.toIntExact(end - start);
    }
}
