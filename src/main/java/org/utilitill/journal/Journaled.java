package org.utilitill.journal;

import org.utilitill.journal.tape.TapeRecord;

/**
 * Proof that an event is on the tape. Only the journal can make one, so whatever asks for it can not run before the
 * record is durable.
 */
public final class Journaled<E> {

    private final E event;
    private final long seq;
    private final String sha;

    Journaled(E event, TapeRecord record) {
        this.event = event;
        this.seq = record.seq();
        this.sha = record.end().sha();
    }

    /** What is on the tape. */
    public E event() {
        return event;
    }

    /** Its record number, from 1. */
    public long seq() {
        return seq;
    }

    /** Its place in the chain: 64 hex digits. */
    public String sha() {
        return sha;
    }

    /** The first eight digits of its place in the chain, as slips show them, such as {@code "9F3C-71AB"}. */
    public String chainCode() {
        return ChainCode.of(sha);
    }
}
