package org.utilitill.mutants.vending;

import java.util.List;
import org.utilitill.mutants.device.printer.ReceiptPrinter;

class PrintsByReference {
    void print(ReceiptPrinter printer, List<String> slips) {
        slips.forEach(printer::print);
    }
}
