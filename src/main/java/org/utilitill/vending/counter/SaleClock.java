package org.utilitill.vending.counter;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.utilitill.journal.Journal;

/**
 * The station's guarded clock: the computer's time is believed only where the tape does not contradict it.
 *
 * <p>A step back of up to two minutes is bridged with the time of the last record; more stops selling, since a token
 * dated before an earlier one may be refused by its meter.
 */
public final class SaleClock {

    private static final Duration TOLERATED = Duration.ofMinutes(2);

    private final Clock clock;
    private final Journal journal;

    /** A clock over a journal's last time. */
    public SaleClock(Clock clock, Journal journal) {
        this.clock = clock;
        this.journal = journal;
    }

    /** The time for the next record; empty when the computer's clock is behind the tape. */
    public Optional<Instant> now() {
        Instant floor = journal.lastTime();
        // The tape keeps milliseconds; finer time would not read back equal.
        Instant wall = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        if (wall.isBefore(floor.minus(TOLERATED))) {
            return Optional.empty();
        }
        return Optional.of(wall.isBefore(floor) ? floor : wall);
    }

    /** The time for a record that must be made whatever the computer shows: never before the tape's last one. */
    public Instant nowOrLast() {
        return now().orElse(journal.lastTime());
    }

    /** What the computer shows, believed or not. */
    public Instant wall() {
        return clock.instant();
    }
}
