package org.utilitill.ui.sell;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.utilitill.vending.MeterCard.LastPurchase;
import org.utilitill.vending.QuoteOutcome.Quoted;

/** Whether a sale looks like the last one made twice: the same meter and the same money within ten minutes. */
final class SecondPurchase {

    private static final Duration SOON = Duration.ofMinutes(10);

    private SecondPurchase() {}

    static boolean suspected(Quoted quoted, Instant now) {
        Optional<LastPurchase> last = quoted.card().last();
        return last.filter(before -> before.money().equals(quoted.quote().total()))
                .filter(before -> now.isBefore(before.time().plus(SOON)))
                .isPresent();
    }

    /** Whole minutes since the last purchase, not below zero. */
    static long minutesAgo(LastPurchase last, Instant now) {
        return Math.max(0, Duration.between(last.time(), now).toMinutes());
    }
}
