package org.utilitill.vending.counter;

import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.device.printer.Readiness;
import org.utilitill.device.printer.ReceiptPrinter;
import org.utilitill.journal.Journal;
import org.utilitill.money.MoneyFormat;
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

    Optional<Refusal> refusal(SellOrder order) {
        if (!order.operator().may(Permission.SELL)) {
            return Optional.of(
                    Refusal.of(RefusalCode.NOT_ALLOWED, order.operator().name()));
        }
        if (disk.free() < DiskSpace.LEAST_FOR_A_SALE) {
            return Optional.of(Refusal.of(RefusalCode.DISK_LOW));
        }
        if (again(order.quote()).isEmpty()) {
            return Optional.of(Refusal.of(RefusalCode.QUOTE_STALE));
        }
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
     * The price is made again from the present price list and what was sold since: what the customer agreed to must
     * still hold, line by line.
     */
    Optional<Quoted> again(Quoted agreed) {
        MeterCard card = pricing.now(agreed.card());
        boolean sameList = pricing.tariff(card.meter())
                .filter(agreed.card().tariff()::equals)
                .isPresent();
        return sameList
                        && quoteSale.quote(card, agreed.quote().asked()) instanceof Quoted again
                        && again.quote().samePrice(agreed.quote())
                ? Optional.of(again)
                : Optional.empty();
    }

    /** What stands against printing now, if anything does. */
    static Optional<Refusal> trouble(ReceiptPrinter printer) {
        return printer.check() instanceof Readiness.Blocked blocked
                ? Optional.of(Refusal.of(
                        RefusalCode.PRINTER_NOT_READY, blocked.fault().name()))
                : Optional.empty();
    }
}
