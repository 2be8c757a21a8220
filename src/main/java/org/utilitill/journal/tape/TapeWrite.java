package org.utilitill.journal.tape;

import java.util.List;

/** Records laid out for the end of a tape, and the bytes that will hold them. */
public final class TapeWrite {

    private final List<TapeRecord> records;
    private final byte[] bytes;

    TapeWrite(List<TapeRecord> records, byte[] bytes) {
        if (records.isEmpty()) {
            throw new IllegalArgumentException("a write holds at least one record");
        }
        this.records = List.copyOf(records);
        this.bytes = bytes;
    }

    /** The records, each with its place. */
    public List<TapeRecord> records() {
        return records;
    }

    byte[] bytes() {
        return bytes;
    }
}
