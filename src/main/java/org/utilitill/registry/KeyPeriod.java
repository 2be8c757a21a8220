package org.utilitill.registry;

import java.time.Instant;
import java.util.Optional;

/**
 * When a key may issue, besides its expiry number: the activation and issued-until times of key management.
 *
 * @param from first moment (ACT); empty is always
 * @param until first moment it may not any more (IUT); empty is never
 */
public record KeyPeriod(Optional<Instant> from, Optional<Instant> until) {

    /** At any time. */
    public static final KeyPeriod ALWAYS = new KeyPeriod(Optional.empty(), Optional.empty());

    /** Refuses an end that is not after its beginning. */
    public KeyPeriod {
        if (from.isPresent() && until.isPresent() && !from.get().isBefore(until.get())) {
            throw new IllegalArgumentException(
                    "a key's issued-until time %s is not after its activation %s".formatted(until.get(), from.get()));
        }
    }

    /** Whether a moment is before the activation. */
    public boolean notYet(Instant moment) {
        return from.isPresent() && moment.isBefore(from.get());
    }

    /** Whether a moment is at or after the issued-until time. */
    public boolean over(Instant moment) {
        return until.isPresent() && !moment.isBefore(until.get());
    }
}
