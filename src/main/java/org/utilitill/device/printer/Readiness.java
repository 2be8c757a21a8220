package org.utilitill.device.printer;

/** Whether a printer can take a slip now, as far as it can be known without printing. */
public sealed interface Readiness {

    /**
     * Nothing speaks against printing.
     *
     * @param paperLow the roll is near its end; the slip still fits
     */
    record Ready(boolean paperLow) implements Readiness {}

    /**
     * A slip would not be printed.
     *
     * @param reason what is wrong, for the log
     * @param fault what is wrong, for the clerk
     */
    record Blocked(String reason, PrinterFault fault) implements Readiness {}
}
