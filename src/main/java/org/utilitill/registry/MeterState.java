package org.utilitill.registry;

/** Whether the shop sells for a meter. */
public enum MeterState {
    /** Sold for. */
    ACTIVE,
    /** Not sold for until the utility says so. */
    BLOCKED,
    /** No longer on a wall; kept for its history. */
    REMOVED
}
