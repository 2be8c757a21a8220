package org.utilitill.vending.counter;

/** How much room the station's disk has left, in bytes; asked before each sale. */
@FunctionalInterface
public interface DiskSpace {

    /** Below this, sales are refused before anything is written. */
    long LEAST_FOR_A_SALE = 8L << 20;

    /** Below this, the status bar warns. */
    long LOW = 200L << 20;

    /** Bytes that can still be written, or {@link Long#MAX_VALUE} where the system does not say. */
    long free();
}
