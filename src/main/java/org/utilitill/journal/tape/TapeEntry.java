package org.utilitill.journal.tape;

/**
 * What a record says, before it has a place on the tape.
 *
 * @param utcMillis when
 * @param type of the record, capitals
 * @param actor who did it, an operator's name or {@code station}; never holds a bar
 * @param payload one JSON object on one line
 */
public record TapeEntry(long utcMillis, String type, String actor, String payload) {

    public TapeEntry {
        if (type.indexOf('|') >= 0 || actor.indexOf('|') >= 0 || payload.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("a tape entry of type %s by %s breaks its line".formatted(type, actor));
        }
    }
}
