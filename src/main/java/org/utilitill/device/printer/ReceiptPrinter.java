package org.utilitill.device.printer;

/** Whatever puts slips on paper; every outcome is an answer, nothing is thrown. */
public interface ReceiptPrinter {

    /** Prints one slip, once: a printer never repeats a slip by itself. */
    PrintResult print(PrintJob job);

    /** Columns of normal characters on its paper. */
    int columns();

    /** Whether a slip could be printed now; sends no byte that prints. */
    Readiness check();
}
