package org.utilitill.ui.sell;

/** What the screen asks before it goes on. */
public enum Question {
    /** Nothing. */
    NONE,
    /** Whether the same meter buys the same amount once more; the star key says yes. */
    SECOND_PURCHASE,
    /** Whether to leave the cash step; Escape says yes, Enter stays. */
    LEAVE_CASH,
    /** Whether to sell although the printer is not ready; Enter says yes, Escape goes back. */
    NO_PAPER
}
