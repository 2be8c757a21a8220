package org.utilitill.device.printer;

/**
 * How sure it is that a slip is on paper.
 *
 * <p>Only {@link Failed} may be tried again without asking. After {@link Unknown} a person looks at the printer,
 * because a second slip of the same token can be sold twice.
 */
public sealed interface PrintResult {

    /** The printer itself answered that everything was printed, or the slip is on the screen. */
    record Confirmed() implements PrintResult {}

    /** Every byte was handed over to a printer that cannot answer. */
    record Sent() implements PrintResult {}

    /**
     * No byte of the slip left the station.
     *
     * @param reason what happened, for the log
     * @param code what happened, for the clerk
     */
    record Failed(String reason, PrinterFault code) implements PrintResult {}

    /**
     * At least one byte may have left, and nothing proves the slip.
     *
     * @param reason what happened, for the log
     * @param code what happened, for the clerk
     * @param bytesSent bytes that were surely handed over
     */
    record Unknown(String reason, PrinterFault code, long bytesSent) implements PrintResult {}
}
