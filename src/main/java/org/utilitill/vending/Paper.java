package org.utilitill.vending;

import java.util.List;
import org.utilitill.device.printer.PrintJob;
import org.utilitill.device.printer.PrintResult;
import org.utilitill.device.printer.ReceiptPrinter;
import org.utilitill.journal.Journal;
import org.utilitill.receipt.PaperLine;
import org.utilitill.receipt.ReceiptText;
import org.utilitill.receipt.SaleReceipt;
import org.utilitill.receipt.TextLayout;
import org.utilitill.registry.Utility;
import org.utilitill.sale.SaleEvent.PrintOutcome;

/** The only way to a printer: it takes sales whose reveal is on the tape, and nothing else. */
public final class Paper {

    private final ReceiptPrinter printer;
    private final Journal journal;
    private final ReceiptText text;

    /**
     * Paper from one printer.
     *
     * @param printer of the station, or the roll on screen
     * @param journal for the shop and the utilities
     * @param text language and time zone of slips
     */
    public Paper(ReceiptPrinter printer, Journal journal, ReceiptText text) {
        this.printer = printer;
        this.journal = journal;
        this.text = text;
    }

    /** Prints the slip of a sale or a copy of it; never throws for what a printer does. */
    public PrintOutcome print(RevealedSale sale, SaleReceipt.Mark mark) {
        String jobId = sale.made().receipt() + "/" + mark.copy();
        PrintResult result = printer.print(new PrintJob(jobId, lines(sale, mark, printer.columns())));
        if (result instanceof PrintResult.Confirmed) {
            return PrintOutcome.CONFIRMED;
        }
        if (result instanceof PrintResult.Sent) {
            return PrintOutcome.SENT;
        }
        return result instanceof PrintResult.Failed ? PrintOutcome.FAILED : PrintOutcome.UNKNOWN;
    }

    /** The slip as lines of so many columns, for screens and scripts. */
    public List<PaperLine> lines(RevealedSale sale, SaleReceipt.Mark mark, int columns) {
        Utility utility = journal.registers()
                .utility(sale.made().meter().utility())
                .orElseThrow(() -> new IllegalStateException("utility of receipt %s is not registered"
                        .formatted(sale.made().receipt())));
        SaleReceipt receipt = new SaleReceipt(
                sale.made(), sale.chainCode(), journal.registers().shop(), utility, mark);
        return TextLayout.lines(receipt.parts(text), columns);
    }
}
