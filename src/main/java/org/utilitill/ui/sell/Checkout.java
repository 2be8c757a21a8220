package org.utilitill.ui.sell;

import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleState;
import org.utilitill.staff.Operator;
import org.utilitill.ui.task.Approver;
import org.utilitill.ui.task.Desk;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.ApprovalNeeded;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;
import org.utilitill.vending.SellOrder;

/**
 * One sale from cash to slip. Its request id is made when cash begins and kept while it is not known whether the sale
 * exists, so that asking again never sells twice.
 */
final class Checkout {

    /** Who is told what became of the order. */
    interface Outcome {

        void busy(boolean busy);

        void refused(String sentence);

        void noPrinter(String sentence);

        /** The price or the customer changed; the meter as it is now. */
        void stale(MeterCard card, String sentence);

        void sold(RevealedSale sale, DoneSale.Slip slip);

        void printed(RevealedSale sale);

        void printUnknown(RevealedSale sale);
    }

    private record Order(UUID requestId, Quoted quoted, Money given) {}

    private final Desk desk;
    private final Operator operator;
    private final Approver approver;
    private final Outcome outcome;
    private Optional<Order> order = Optional.empty();
    private boolean unsure;

    Checkout(Desk desk, Operator operator, Approver approver, Outcome outcome) {
        this.desk = desk;
        this.operator = operator;
        this.approver = approver;
        this.outcome = outcome;
    }

    /** A price was agreed and cash is coming. */
    void begin(Quoted quoted) {
        unsure = false;
        order = Optional.of(new Order(desk.ids().get(), quoted, quoted.quote().total()));
    }

    /** True while nobody knows whether the order became a sale. */
    boolean unsure() {
        return unsure;
    }

    void sell(Money given) {
        order = order.map(now -> new Order(now.requestId(), now.quoted(), given));
        order.ifPresent(now -> send(wanted(now, true)));
    }

    void sellWithoutPaper() {
        order.ifPresent(now -> send(wanted(now, false)));
    }

    private SellOrder wanted(Order now, boolean paper) {
        return new SellOrder(now.requestId(), operator, now.quoted(), now.given(), Channel.SCREEN, paper);
    }

    private void send(SellOrder wanted) {
        outcome.busy(true);
        desk.background()
                .call(() -> desk.vending().sell(wanted))
                .then(answer -> answered(answer, wanted))
                .otherwise(() -> {
                    unsure = true;
                    outcome.busy(false);
                });
    }

    private void answered(SaleOutcome answer, SellOrder wanted) {
        outcome.busy(false);
        if (answer instanceof Refused refused) {
            refused(refused.refusal());
            return;
        }
        if (answer instanceof ApprovalNeeded needed) {
            ask(needed.request(), wanted);
            return;
        }
        RevealedSale sale = ((Completed) answer).sale();
        unsure = false;
        boolean printNow = wanted.paper() && sale.sale().state() == SaleState.REVEALED;
        outcome.sold(sale, printNow ? DoneSale.Slip.PRINTING : slipOf(sale));
        if (printNow) {
            print(sale);
        } else {
            afterwards();
        }
    }

    /** The same order again with a second person's consent, under the same request id. */
    private void ask(ApprovalRequest request, SellOrder wanted) {
        approver.ask(request, consent -> {
            if (consent.isPresent()) {
                send(wanted.with(consent.get()));
            } else {
                refused(request.refusal());
            }
        });
    }

    private static DoneSale.Slip slipOf(RevealedSale sale) {
        return sale.sale().state() == SaleState.REVEALED
                ? DoneSale.Slip.NOT_WANTED
                : DoneSale.slipOf(sale.sale().state());
    }

    private void refused(Refusal refusal) {
        String sentence = refusal.sentence(desk.texts());
        switch (refusal.code()) {
            case PRINTER_NOT_READY -> outcome.noPrinter(sentence);
            case QUOTE_STALE, METER_CHANGED -> priceAgain(sentence);
            case RECORDED_NOT_SHOWN, DISK_UNSURE -> {
                unsure = true;
                outcome.refused(sentence);
            }
            default -> outcome.refused(sentence);
        }
    }

    private void priceAgain(String sentence) {
        order.ifPresent(now -> {
            String number = now.quoted().card().meter().number().digits();
            desk.background().call(() -> desk.vending().find(number)).then(lookup -> {
                if (lookup instanceof Known known) {
                    outcome.stale(known.card(), sentence);
                } else {
                    outcome.refused(sentence);
                }
            });
        });
    }

    private void print(RevealedSale sale) {
        desk.background()
                .call(() -> desk.vending().print(sale, operator))
                .then(printed -> {
                    outcome.printed(printed);
                    afterwards();
                })
                .otherwise(() -> outcome.printUnknown(sale));
    }

    /** Housekeeping of the journal, once nobody waits. */
    private void afterwards() {
        desk.background().call(() -> {
            desk.vending().idle();
            return true;
        });
    }
}
