package org.utilitill.metersim;

import java.time.Duration;
import java.time.Instant;

/**
 * How long a meter does not listen after bad entries: 10 seconds after the third, and after each further one twice as
 * long as before, 1280 seconds at most. Lost with the power.
 *
 * @param bad entries since the last good one
 * @param until when it listens again
 */
record Lockout(int bad, Instant until) {

    /** No bad entry yet. */
    static final Lockout NONE = new Lockout(0, Instant.MIN);

    private static final int FREE = 2;
    private static final int DOUBLINGS = 7;
    private static final Duration SHORTEST = Duration.ofSeconds(10);

    boolean holds(Instant now) {
        return now.isBefore(until);
    }

    Lockout afterBad(Instant now) {
        int next = Math.min(bad + 1, FREE + DOUBLINGS + 1);
        return next > FREE
                ? new Lockout(next, now.plus(SHORTEST.multipliedBy(1L << (next - FREE - 1))))
                : new Lockout(next, until);
    }
}
