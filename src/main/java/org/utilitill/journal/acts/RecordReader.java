package org.utilitill.journal.acts;

import org.utilitill.journal.index.Place;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeRecord;

/** Reads single records at places the index knows. */
public record RecordReader(Tape tape, FactCodec codec) {

    /** The record at a place. */
    public TapeRecord record(Place place) {
        return tape.at(place.start(), place.length());
    }

    /** What a record says. */
    public Fact fact(TapeRecord record) {
        return codec.fact(record);
    }

    /** What the record at a place says. */
    public Fact fact(Place place) {
        return codec.fact(record(place));
    }
}
