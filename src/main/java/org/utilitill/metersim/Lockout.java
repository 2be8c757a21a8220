package org.utilitill.metersim;

import java.time.Duration;
import java.time.Instant;

/**
 * The guard against guessing: from the third wrong entry in a row on the meter refuses for a while, 10 s at first and
 * twice as long each time, 1280 s at most. A good token or a power failure ends it.
 *
 * @param wrongEntries in a row
 * @param until when the meter takes tokens again
 */
record Lockout(int wrongEntries, Instant until) {

    static final Lockout NONE = new Lockout(0, Instant.EPOCH);

    private static final int FREE = 2;
    private static final int DOUBLINGS = 7;
    private static final long FIRST_SECONDS = 10;

    boolean active(Instant now) {
        return now.isBefore(until);
    }

    Lockout afterWrong(Instant now) {
        int wrong = wrongEntries + 1;
        if (wrong <= FREE) {
            return new Lockout(wrong, until);
        }
        Duration refusal = Duration.ofSeconds(FIRST_SECONDS << Math.min(wrong - FREE - 1, DOUBLINGS));
        return new Lockout(wrong, now.plus(refusal));
    }
}
