package org.utilitill.journal.register;

import java.util.LinkedHashMap;
import java.util.Map;
import org.utilitill.journal.acts.RecordReader;
import org.utilitill.journal.index.Place;
import org.utilitill.journal.index.rows.RowPlace;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.TapeRecord;

/** The records read last: a customer and their meters mostly stand in the same one. */
final class RecentFacts {

    /** A record of an import holds a hundred customers and more, so only few are kept. */
    private static final int KEPT = 8;

    /** A record and what it says. */
    record Read(TapeRecord record, Fact fact) {}

    private final RecordReader reader;
    private final Map<Long, Read> recent = new LinkedHashMap<>();

    RecentFacts(RecordReader reader) {
        this.reader = reader;
    }

    Read at(RowPlace place) {
        Read known = recent.remove(place.start());
        if (known == null) {
            TapeRecord record = reader.record(new Place(place.start(), place.end()));
            known = new Read(record, reader.fact(record));
        }
        recent.put(place.start(), known);
        if (recent.size() > KEPT) {
            recent.remove(recent.keySet().iterator().next());
        }
        return known;
    }
}
