package org.utilitill.vending.counter;

import java.time.Instant;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.receipt.SaleReceipt;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleEvent.PrintOutcome;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleState;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vending.Paper;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;

/** Prints the slip of a sale and its numbered copies, and records what became of each. */
public final class PrintSlip {

    private final Journal journal;
    private final Paper paper;
    private final SaleClock clock;

    PrintSlip(Journal journal, Paper paper, SaleClock clock) {
        this.journal = journal;
        this.paper = paper;
        this.clock = clock;
    }

    /** Prints the original slip. */
    public RevealedSale original(RevealedSale sale, Operator operator) {
        return print(sale, operator, SaleReceipt.Mark.ORIGINAL);
    }

    /** Prints a copy of the latest sale: the same digits, marked and counted. */
    public SaleOutcome copyOfLast(Operator operator, CopyReason reason) {
        if (!operator.may(Permission.REPRINT)) {
            return new Refused(Refusal.of(RefusalCode.NOT_ALLOWED, operator.name()));
        }
        return journal.registers()
                .lastSale()
                .filter(recorded -> recorded.sale().state() != SaleState.MADE)
                .<SaleOutcome>map(recorded -> copy(RevealedSale.of(recorded), operator, reason))
                .orElseGet(() -> new Refused(Refusal.of(RefusalCode.NO_RECEIPT)));
    }

    private SaleOutcome copy(RevealedSale sale, Operator operator, CopyReason reason) {
        try {
            Instant now = now();
            int copy = sale.sale().copies() + 1;
            CopyMade made = new CopyMade(sale.made().saleId(), now, operator.name(), copy, reason);
            Sale later = sale.sale().apply(journal.append(made).event());
            SaleReceipt.Mark mark = new SaleReceipt.Mark(copy, operator.name(), now, reason);
            return new Completed(print(sale.with(later), operator, mark));
        } catch (JournalException e) {
            // The sale itself stands, whatever became of its copy: nobody may be told to give money back.
            return new Refused(Refusal.of(RefusalCode.PRINT_FAILED));
        }
    }

    private RevealedSale print(RevealedSale sale, Operator operator, SaleReceipt.Mark mark) {
        PrintOutcome outcome = paper.print(sale, mark);
        Printed printed = new Printed(sale.made().saleId(), now(), operator.name(), mark.copy(), outcome);
        Sale later = sale.sale().apply(printed);
        try {
            journal.append(printed);
        } catch (JournalException e) {
            // The paper is what it is; a lost print record makes the station ask once more after the next start.
            return sale.with(later);
        }
        return sale.with(later);
    }

    private Instant now() {
        return clock.now().orElse(journal.lastTime());
    }
}
