package org.utilitill.vending.counter;

import java.time.Instant;
import java.util.Optional;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.receipt.SaleReceipt;
import org.utilitill.sale.Sale;
import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleEvent.PrintOutcome;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleState;
import org.utilitill.staff.Approval;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Paper;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;
import org.utilitill.vending.people.ActLog;
import org.utilitill.vending.people.Gate;

/** Prints the slip of a sale and its numbered copies, and records what became of each. */
public final class PrintSlip {

    /** A slip that was copied twice may be for sale. */
    private static final int FIRST_APPROVED_COPY = 3;

    private final Journal journal;
    private final Paper paper;
    private final SaleClock clock;
    private final Gate gate;
    private final ActLog log;

    PrintSlip(Journal journal, Paper paper, SaleClock clock, Gate gate, ActLog log) {
        this.journal = journal;
        this.paper = paper;
        this.clock = clock;
        this.gate = gate;
        this.log = log;
    }

    /** Prints the original slip. */
    public RevealedSale original(RevealedSale sale, Operator operator) {
        return print(sale, operator, SaleReceipt.Mark.ORIGINAL);
    }

    /** Prints a copy of the latest sale: the same digits, marked and counted. */
    public SaleOutcome copyOfLast(Operator operator, CopyReason reason, Optional<Approval> approval) {
        Optional<RevealedSale> last = journal.registers()
                .lastSale()
                .filter(recorded -> recorded.sale().state() != SaleState.MADE)
                .map(RevealedSale::of);
        if (last.isEmpty()) {
            return new Refused(Refusal.of(RefusalCode.NO_RECEIPT));
        }
        boolean again = last.get().sale().copies() + 1 >= FIRST_APPROVED_COPY;
        Permission what = again ? Permission.REPRINT_AGAIN : Permission.REPRINT;
        String receipt = last.get().made().receipt().toString();
        ActOutcome<SaleOutcome> passed = gate.pass(operator, what, receipt, approval, entry -> {
            if (again) {
                log.done(entry);
            }
            return new Done<>(copy(last.get(), operator, reason));
        });
        if (passed instanceof Done<SaleOutcome> done) {
            return done.value();
        }
        return passed instanceof ApprovalNeeded<SaleOutcome> needed
                ? new SaleOutcome.ApprovalNeeded(needed.request())
                : new Refused(((ActOutcome.Refused<SaleOutcome>) passed).refusal());
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
