package org.utilitill.mutants.vending;

import java.util.List;
import org.utilitill.mutants.device.printer.ReceiptPrinter;

class Paper {
    void lawfulPrint(ReceiptPrinter printer, List<String> slips) {
        slips.forEach(lawful -> printer.print(lawful));
    }
}
