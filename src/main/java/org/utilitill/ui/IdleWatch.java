package org.utilitill.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How long nobody has touched the station, by a clock that people may set. */
final class IdleWatch {

    private final Clock clock;
    private final Duration limit;
    private Instant touched;

    /** A watch that begins now; a limit of zero never passes. */
    IdleWatch(Clock clock, Duration limit) {
        this.clock = clock;
        this.limit = limit;
        touched = clock.instant();
    }

    /** Somebody pressed a key or moved the mouse. */
    void touch() {
        touched = clock.instant();
    }

    /** Whether nobody did for as long as the limit. A clock that is set back must not keep the station open. */
    boolean passed() {
        Instant now = clock.instant();
        if (now.isBefore(touched)) {
            touched = now;
        }
        return !limit.isZero() && !now.isBefore(touched.plus(limit));
    }
}
