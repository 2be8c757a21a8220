package org.utilitill.journal;

import org.utilitill.journal.tape.TapeRecord;

/**
 * Proof that an event is on the tape. Only the journal can make one, so whatever asks for it can not run before the
 * record is durable.
 */
public final class Journaled<E> {

    private final E event;
    private final long seq;
    private final String chainCode;

    Journaled(E event, TapeRecord record) {
        this.event = event;
        this.seq = record.seq();
        this.chainCode = ChainCode.of(record.end().sha());
    }

    /** What is on the tape. */
    public E event() {
        return event;
    }

    /** Its record number, from 1. */
    public long seq() {
        return seq;
    }

    /** The first eight digits of its place in the chain, as slips show them, such as {@code "9F3C-71AB"}. */
    public String chainCode() {
        return chainCode;
    }
}
