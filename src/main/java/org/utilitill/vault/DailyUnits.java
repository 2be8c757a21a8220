package org.utilitill.vault;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.meter.PrimaryAccountNumber;

/**
 * What each key has issued on a day, counted on from what was issued before the module was opened.
 *
 * <p>What was issued before is asked for once a day. The eight days that were used last are kept, so a clock that is
 * set back and forth forgets nothing that is not on the tape yet.
 */
final class DailyUnits {

    private static final int DAYS_KEPT = 8;

    private record OfMeter(String profile, String pan) {}

    private record Day(Map<String, Long> toAll, Map<OfMeter, Long> toMeter) {}

    /** The last days; the one that was put in first goes first. */
    private static final class LastDays extends LinkedHashMap<LocalDate, Day> {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<LocalDate, Day> eldest) {
            return size() > DAYS_KEPT;
        }
    }

    private final IssuedUnits before;
    private final Map<LocalDate, Day> days = new LastDays();

    DailyUnits(IssuedUnits before) {
        this.before = before;
    }

    long toMeter(KeyProfile key, PrimaryAccountNumber pan, LocalDate on) {
        return day(on).toMeter()
                .computeIfAbsent(new OfMeter(key.name(), pan.digits()), meter -> before.toMeter(key, pan, on));
    }

    long toAll(KeyProfile key, LocalDate on) {
        return day(on).toAll().computeIfAbsent(key.name(), name -> before.toAll(key, on));
    }

    /** Counts a token that was made. */
    void add(KeyProfile key, PrimaryAccountNumber pan, LocalDate on, long tenths) {
        long meter = toMeter(key, pan, on);
        long all = toAll(key, on);
        day(on).toMeter().put(new OfMeter(key.name(), pan.digits()), Math.addExact(meter, tenths));
        day(on).toAll().put(key.name(), Math.addExact(all, tenths));
    }

    /** A day, which becomes the last to be forgotten. */
    private Day day(LocalDate on) {
        Day day = Objects.requireNonNullElseGet(days.remove(on), () -> new Day(new HashMap<>(), new HashMap<>()));
        days.put(on, day);
        return day;
    }
}
