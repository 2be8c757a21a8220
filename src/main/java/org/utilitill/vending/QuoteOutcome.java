package org.utilitill.vending;

import org.utilitill.tariff.Quote;

/** What became of asking for a price. */
public sealed interface QuoteOutcome {

    /** A price, fixed until the sale. */
    record Quoted(MeterCard card, Quote quote) implements QuoteOutcome {}

    /** No price, and why. */
    record NoQuote(Refusal refusal) implements QuoteOutcome {}
}
