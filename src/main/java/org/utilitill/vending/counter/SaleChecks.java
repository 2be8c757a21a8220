package org.utilitill.vending.counter;

import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.device.printer.Readiness;
import org.utilitill.device.printer.ReceiptPrinter;
import org.utilitill.journal.Journal;
import org.utilitill.money.MoneyFormat;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.staff.Permission;
import org.utilitill.vending.MeterCard;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SellOrder;

/** Everything that must hold at the moment of the sale, in the order a cashier would want to hear of it. */
final class SaleChecks {

    private final Journal journal;
    private final Pricing pricing;
    private final QuoteSale quoteSale;
    private final DiskSpace disk;
    private final ReceiptPrinter printer;

    SaleChecks(Journal journal, Pricing pricing, QuoteSale quoteSale, DiskSpace disk, ReceiptPrinter printer) {
        this.journal = journal;
        this.pricing = pricing;
        this.quoteSale = quoteSale;
        this.disk = disk;
        this.printer = printer;
    }

    /** What came of looking again at an order. */
    sealed interface Looked {

        /** It may be sold at this price, which is the one agreed to, made from what the registers say now. */
        record Holds(Quoted now) implements Looked {}

        /** It may not, and why. */
        record Fails(Refusal refusal) implements Looked {}
    }

    /** Looks again at all an order rests on. */
    Looked look(SellOrder order) {
        if (!order.operator().may(Permission.SELL)) {
            return fails(RefusalCode.NOT_ALLOWED, order.operator().name());
        }
        if (disk.free() < DiskSpace.LEAST_FOR_A_SALE) {
            return fails(RefusalCode.DISK_LOW);
        }
        Looked again = again(order.quote());
        return again instanceof Looked.Fails
                ? again
                : money(order).<Looked>map(Looked.Fails::new).orElse(again);
    }

    private Optional<Refusal> money(SellOrder order) {
        Money total = order.quote().quote().total();
        if (order.given().isLessThan(total)) {
            return Optional.of(Refusal.of(
                    RefusalCode.CASH_SHORT, MoneyFormat.withCode(order.given()), MoneyFormat.withCode(total)));
        }
        Money left = journal.credit();
        if (left.isLessThan(total)) {
            return Optional.of(SellCredit.creditShort(left, total));
        }
        return order.paper() ? trouble(printer) : Optional.empty();
    }

    /**
     * The meter, its customer and its price list are read anew and the price is made again from them and from what was
     * sold since: whom the cashier asked about and what the customer agreed to must still hold, line by line.
     */
    private Looked again(Quoted agreed) {
        String number = agreed.card().meter().number().digits();
        Optional<Meter> meter = journal.registers().meter(agreed.card().meter().number());
        if (meter.isEmpty()) {
            return fails(RefusalCode.METER_UNKNOWN, number);
        }
        if (meter.get().state() != MeterState.ACTIVE) {
            return fails(RefusalCode.METER_NOT_SOLD, number);
        }
        Optional<MeterCard> card = pricing.card(meter.get());
        if (card.isEmpty()) {
            return fails(RefusalCode.NO_TARIFF, number);
        }
        return sameAsReadBack(agreed.card(), card.get())
                ? priced(agreed, card.get())
                : fails(RefusalCode.METER_CHANGED, number);
    }

    private Looked priced(Quoted agreed, MeterCard card) {
        return card.tariff().equals(agreed.card().tariff())
                        && quoteSale.quote(card, agreed.quote().asked()) instanceof Quoted again
                        && again.quote().samePrice(agreed.quote())
                ? new Looked.Holds(again)
                : fails(RefusalCode.QUOTE_STALE);
    }

    /** A phone or a language may change under a sale; who it is for and what is sold may not. */
    private static boolean sameAsReadBack(MeterCard before, MeterCard now) {
        return before.meter().service() == now.meter().service()
                && before.utility().name().equals(now.utility().name())
                && before.customer().account().equals(now.customer().account())
                && before.customer().name().equals(now.customer().name())
                && before.customer().address().equals(now.customer().address());
    }

    private static Looked fails(RefusalCode code, String... words) {
        return new Looked.Fails(Refusal.of(code, words));
    }

    /** What stands against printing now, if anything does. */
    static Optional<Refusal> trouble(ReceiptPrinter printer) {
        return printer.check() instanceof Readiness.Blocked blocked
                ? Optional.of(Refusal.of(
                        RefusalCode.PRINTER_NOT_READY, blocked.fault().name()))
                : Optional.empty();
    }
}
