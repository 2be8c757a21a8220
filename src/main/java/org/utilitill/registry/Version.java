package org.utilitill.registry;

import java.time.Instant;
import java.util.List;

/**
 * What was known of something from one record on.
 *
 * @param seq number of the record
 * @param time when it was recorded
 * @param actor who recorded it; {@code station} for the first day
 * @param value what was known from then on
 * @param changes what differs from the version before; every field in the first one
 */
public record Version<T>(long seq, Instant time, String actor, T value, List<FieldChange> changes) {

    public Version {
        changes = List.copyOf(changes);
    }
}
