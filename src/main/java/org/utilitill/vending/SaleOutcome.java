package org.utilitill.vending;

/** What became of an order to sell. */
public sealed interface SaleOutcome {

    /** The sale is on the tape and its token may be shown. */
    record Completed(RevealedSale sale) implements SaleOutcome {}

    /** The sale was not made, or its token may not be shown; the refusal says which. */
    record Refused(Refusal refusal) implements SaleOutcome {}
}
