package org.utilitill.ui.sell;

import org.utilitill.ui.task.Desk;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.QuoteOutcome.Quoted;

/** What one step of the sale may ask of the whole. */
interface Flow {

    Desk desk();

    /** Drops all input until it is told otherwise. */
    void busy(boolean busy);

    /** Shows why not; an empty sentence takes it away. */
    void refuse(String sentence);

    /** The meter is known: on to the amount. */
    void found(MeterCard card);

    /** The price stands: on to the read-back. */
    void priced(Quoted quoted);
}
