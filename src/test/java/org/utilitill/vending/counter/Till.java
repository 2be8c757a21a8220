package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.DiskTapeFiles;
import org.utilitill.journal.tape.Tape;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Operator;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SaleOutcome.Refused;
import org.utilitill.vending.SellOrder;

/** The gestures of a cashier, for the counter's tests. */
final class Till {

    private static final long FIRST = 0x5A1E;

    private Till() {}

    static Quoted quote(TestShop shop, String meter, String money) {
        Known known = (Known) shop.vending().find(meter);
        return (Quoted) shop.vending().quote(known.card(), money);
    }

    /** An order with its own request id for each number, exact cash, no paper needed. */
    static SellOrder order(long number, Quoted quote) {
        return order(number, quote, TestShop.CASHIER);
    }

    static SellOrder order(long number, Quoted quote, Operator operator) {
        return new SellOrder(
                new UUID(FIRST, number), operator, quote, quote.quote().total(), Channel.SCREEN, false);
    }

    static RevealedSale sell(TestShop shop, long number, String money) {
        return sell(shop, number, TestShop.METER, money);
    }

    static RevealedSale sell(TestShop shop, long number, String meter, String money) {
        return sold(shop.vending().sell(order(number, quote(shop, meter, money))));
    }

    static RevealedSale sold(SaleOutcome outcome) {
        assertThat(outcome).isInstanceOf(Completed.class);
        return ((Completed) outcome).sale();
    }

    static Refusal refused(SaleOutcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).refusal();
    }

    /** Types of the records on a tape, in order, from the first sale on. */
    static List<String> tape(Path home) {
        JournalFolder folder = JournalFolder.below(home);
        List<String> types = new ArrayList<>();
        Tape.read(
                new DiskTapeFiles(),
                folder.tape(),
                record -> types.add(record.entry().type()));
        int first = types.indexOf("SALE");
        return first < 0 ? List.of() : types.subList(first, types.size());
    }
}
