package org.utilitill.tariff;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * When a tariff holds, by the clock on the wall of the shop.
 *
 * @param from first moment
 * @param until first moment it no longer holds, if that is known
 */
public record Validity(LocalDateTime from, Optional<LocalDateTime> until) {

    /** Refuses an end that is not after the beginning. */
    public Validity {
        if (until.isPresent() && !until.get().isAfter(from)) {
            throw new IllegalArgumentException("until %s is not after from %s".formatted(until.get(), from));
        }
    }

    /** Whether it holds at a moment. */
    public boolean at(LocalDateTime moment) {
        return !moment.isBefore(from)
                && until.filter(end -> !moment.isBefore(end)).isEmpty();
    }
}
