package org.utilitill.vending;

/** What became of an order to sell, to show or to copy. */
public sealed interface SaleOutcome {

    /** The sale is on the tape and its token may be shown. */
    record Completed(RevealedSale sale) implements SaleOutcome {}

    /** Nothing was sold or printed yet: a second person must consent first. */
    record ApprovalNeeded(ApprovalRequest request) implements SaleOutcome {}

    /** The sale was not made, or its token may not be shown; the refusal says which. */
    record Refused(Refusal refusal) implements SaleOutcome {}
}
