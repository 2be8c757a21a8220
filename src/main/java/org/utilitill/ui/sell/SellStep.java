package org.utilitill.ui.sell;

/** Where a sale stands on the screen. */
public enum SellStep {
    /** The meter number is typed. */
    METER,
    /** The name is shown and the amount typed. */
    AMOUNT,
    /** The name and the price are read back. */
    CONFIRM,
    /** The cash is counted. */
    CASH,
    /** The sale is made and its token shown. */
    DONE
}
