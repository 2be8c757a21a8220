package org.utilitill.mutants.device.printer;

public interface ReceiptPrinter {
    void print(String slip);
}
