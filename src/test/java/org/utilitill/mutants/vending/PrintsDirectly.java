package org.utilitill.mutants.vending;

import org.utilitill.mutants.device.printer.ReceiptPrinter;

class PrintsDirectly {
    void print(ReceiptPrinter printer) {
        printer.print("slip");
    }
}
