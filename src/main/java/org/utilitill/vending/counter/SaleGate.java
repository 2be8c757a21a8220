package org.utilitill.vending.counter;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.money.MoneyFormat;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.Refused;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.people.ActLog;
import org.utilitill.vending.people.ActLog.Entry;
import org.utilitill.vending.people.Gate;

/**
 * Sales by the person who is signed in: within their limit, or with the consent it needs; what is refused is on the
 * record.
 */
final class SaleGate {

    private final Journal journal;
    private final SellCredit sellCredit;
    private final Gate gate;
    private final ActLog log;

    SaleGate(Journal journal, SellCredit sellCredit, Gate gate, ActLog log) {
        this.journal = journal;
        this.sellCredit = sellCredit;
        this.gate = gate;
        this.log = log;
    }

    SaleOutcome sell(SellOrder order) {
        String subject = subject(order);
        return overLimit(order) ? large(order, subject) : ordinary(order, subject);
    }

    private SaleOutcome ordinary(SellOrder order, String subject) {
        SaleOutcome outcome = standing(order.operator(), Permission.SELL)
                .<SaleOutcome>map(Refused::new)
                .orElseGet(() -> sellCredit.sell(order));
        return onRecord(Entry.of(Permission.SELL, order.operator().name(), subject), outcome);
    }

    /** A disk that refused the sale is not asked to take a record of that. */
    private SaleOutcome onRecord(Entry entry, SaleOutcome outcome) {
        if (outcome instanceof Refused refused && !refused.refusal().ofTheDisk()) {
            log.refused(entry, refused.refusal());
        }
        return outcome;
    }

    /** Shows a sale that was recorded before, to someone who still may. */
    SaleOutcome showRecorded(UUID saleId, Operator operator, Channel channel) {
        Entry entry = Entry.of(Permission.SHOW_RECORDED, operator.name(), saleId.toString());
        Optional<Refusal> refusal = standing(operator, Permission.SHOW_RECORDED);
        return onRecord(entry, refusal.<SaleOutcome>map(Refused::new).orElseGet(() -> show(saleId, operator, channel)));
    }

    private SaleOutcome show(UUID saleId, Operator operator, Channel channel) {
        return journal.registers()
                .sale(saleId)
                .map(sale -> sellCredit.show(sale, operator, channel))
                .orElseGet(() -> new Refused(Refusal.of(RefusalCode.NO_RECEIPT)));
    }

    private Optional<Refusal> standing(Operator operator, Permission what) {
        try {
            return gate.refusal(operator, what);
        } catch (JournalException e) {
            return Optional.of(JournalTrouble.beforeTheSale(e));
        }
    }

    /** Which sale, so that a consent is for one amount at one meter. */
    private static String subject(SellOrder order) {
        Money total = order.quote().quote().total();
        return order.quote().card().meter().number().digits() + " " + MoneyFormat.withCode(total);
    }

    /** A request that was sold before is shown again whatever the limit says now. */
    private boolean overLimit(SellOrder order) {
        try {
            long total = order.quote().quote().total().getAmountMinorLong();
            boolean over = journal.registers()
                    .person(order.operator().name())
                    .map(known -> known.person().largestSale())
                    .filter(most -> most.isPresent() && total > most.getAsLong())
                    .isPresent();
            return over && journal.registers().sale(order.requestId()).isEmpty();
        } catch (JournalException e) {
            return false;
        }
    }

    private SaleOutcome large(SellOrder order, String subject) {
        ActOutcome<SaleOutcome> passed =
                gate.pass(order.operator(), Permission.SELL_LARGE, subject, order.approval(), entry -> {
                    // On the record before the sale, which would stand without it.
                    log.done(
                            entry, Map.of(), Map.of("request", order.requestId().toString()), Optional.empty());
                    return new Done<>(ordinary(order, subject));
                });
        if (passed instanceof Done<SaleOutcome> done) {
            return done.value();
        }
        return passed instanceof ApprovalNeeded<SaleOutcome> needed
                ? new SaleOutcome.ApprovalNeeded(needed.request())
                : new Refused(((ActOutcome.Refused<SaleOutcome>) passed).refusal());
    }
}
