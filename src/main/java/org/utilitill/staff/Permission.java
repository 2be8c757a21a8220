package org.utilitill.staff;

/** One thing a person may or may not do at the station. */
public enum Permission {
    /** Make a sale and see its token. */
    SELL,
    /** Print a copy of a slip. */
    REPRINT,
    /** Try a token on the training meter beside the sale. */
    TEST_METER,
    /** Load the agent's credit. */
    LOAD_CREDIT
}
