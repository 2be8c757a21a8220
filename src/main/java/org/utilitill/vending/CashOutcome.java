package org.utilitill.vending;

import org.joda.money.Money;
import org.utilitill.sale.Tender;

/** What became of reading the cash that was handed over. */
public sealed interface CashOutcome {

    /** Enough; the tender knows the change. */
    record Enough(Tender tender) implements CashOutcome {
        /** What goes back to the customer. */
        public Money change() {
            return tender.change();
        }
    }

    /** Not an amount, or not enough. */
    record NotEnough(Refusal refusal) implements CashOutcome {}
}
