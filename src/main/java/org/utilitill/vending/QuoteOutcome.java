package org.utilitill.vending;

import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.history.QuoteDifference;

/** What became of asking for a price. */
public sealed interface QuoteOutcome {

    /**
     * A price, fixed until the sale.
     *
     * @param difference from what the same money bought at the last purchase, if it buys more or less
     */
    record Quoted(MeterCard card, Quote quote, Optional<QuoteDifference> difference) implements QuoteOutcome {

        /** A price that nothing is laid beside. */
        public Quoted(MeterCard card, Quote quote) {
            this(card, quote, Optional.empty());
        }
    }

    /**
     * No price, and why.
     *
     * @param least the least sum that buys something, where the sum was too small for that
     */
    record NoQuote(Refusal refusal, Optional<Money> least) implements QuoteOutcome {

        /** No price, for a reason that no other sum mends. */
        public NoQuote(Refusal refusal) {
            this(refusal, Optional.empty());
        }

        /** No price for less than a sum. */
        public static NoQuote least(Refusal refusal, Money least) {
            return new NoQuote(refusal, Optional.of(least));
        }
    }
}
