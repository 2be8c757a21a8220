package org.utilitill.vending.keys;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.vending.keys.KeyRoom.Expiry;

/**
 * When keys end: at their issued-until time, or in the minute their expiry number is passed, whichever comes first. An
 * expiry number lasts 65536 minutes, 45.5 days; the last one, 255, lasts as long as the base date.
 */
public final class KeyCalendar {

    private static final Duration WARNING = Duration.ofDays(90);
    private static final int LAST_KEN = 255;
    private static final long MINUTES_OF_A_KEN = 1 << 16;
    private static final long SECONDS_OF_A_DAY = 86_400;

    private KeyCalendar() {}

    /** Drafts and keys in use, the one that ends first before the others. */
    public static List<Expiry> of(List<KeyProfile> keys, Instant now) {
        return keys.stream()
                .filter(key -> key.state() == KeyState.ACTIVE || key.state() == KeyState.DRAFT)
                .map(key -> expiry(key, now))
                .sorted(Comparator.comparing(expiry -> expiry.ends().orElse(Instant.MAX)))
                .toList();
    }

    private static Expiry expiry(KeyProfile key, Instant now) {
        Optional<Instant> until = key.period().until();
        Instant byNumber = key.baseDate().start().plus(Duration.ofMinutes((key.ken() + 1L) * MINUTES_OF_A_KEN));
        Optional<Instant> earlier = until.filter(end -> end.isBefore(byNumber));
        Optional<Instant> ends = key.ken() == LAST_KEN ? earlier : Optional.of(earlier.orElse(byNumber));
        Optional<Long> days =
                ends.map(end -> Math.floorDiv(Duration.between(now, end).toSeconds(), SECONDS_OF_A_DAY));
        boolean warning = ends.isPresent() && !ends.get().isAfter(now.plus(WARNING));
        return new Expiry(key, ends, days, warning);
    }
}
