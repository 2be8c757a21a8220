package org.utilitill.vending.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.tape.Fact;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.find.Field;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.SellOrder;

class FindCustomersTest {

    private static final Instant NOW = Instant.parse("2026-03-02T14:07:00Z");
    private static final String ODONGO = "4471902";

    @TempDir
    Path home;

    private TestShop shop;
    private FindCustomers find;
    private final Deque<Runnable> owner = new ArrayDeque<>();
    private final Deque<Runnable> reader = new ArrayDeque<>();

    @BeforeEach
    void open() {
        shop = TestShop.at(home, TestClock.at(NOW.toString()));
        find = shop.vending().customers();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource({
        "odngo, 4471902, NAME",
        "plot 9, 4471904, ADDRESS",
        "4471903, 4471903, ACCOUNT",
        "1430 2556, 4471902, METER"
    })
    void aCustomerIsAnsweredWithTheirMetersAndWhy(String typed, String account, Field why) {
        Found found = only(typed);
        assertThat(found.customer().account()).isEqualTo(account);
        assertThat(found.meters()).extracting(Meter::customer).containsExactly(account);
        assertThat(found.matched()).containsExactly(why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"07-000001", "07-1", "000001", "07000001", " 07 - 000001 "})
    void anOldReceiptLeadsToTheCustomerOfItsMeter(String typed) {
        sell();
        Found found = only(typed);
        assertThat(found.customer().account()).isEqualTo(ODONGO);
        assertThat(found.matched()).containsExactly(Field.RECEIPT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"08-000001", "07-000002", "00001", "07-999999999999999999"})
    void aReceiptThatIsNotOursLeadsToNobody(String typed) {
        sell();
        assertThat(find.find(typed).hits()).isEmpty();
    }

    @Test
    void aCustomerAddedLaterIsFoundAtOnce() {
        assertThat(find.find("wafula").hits()).isEmpty();
        find.hear(new Fact.CustomerAdded(NOW, new Customer(ODONGO, "Simiyu Wafula", "Plot 14")));
        assertThat(accounts("wafula")).containsExactly(ODONGO);
        assertThat(accounts("odongo")).isEmpty();
        assertThat(accounts(TestShop.METER)).containsExactly(ODONGO);
    }

    @Test
    void aMeterThatMovedIsFoundWithItsNewCustomerOnly() {
        Meter meter =
                shop.journal().registers().meter(MeterNumber.of(TestShop.METER)).orElseThrow();
        find.find("");
        find.hear(new Fact.MeterAdded(
                NOW,
                new Meter(
                        meter.identity(),
                        meter.baseDate(),
                        meter.service(),
                        meter.utility(),
                        "4471904",
                        meter.tariff())));
        assertThat(accounts(TestShop.METER)).containsExactly("4471904");
    }

    @Test
    void whileItReadsItAnswersWhatItHasAndSaysHowFarItIs() {
        find.readAhead(owner::add, reader::add);
        FoundCustomers first = find.find("odongo");
        assertThat(first.hits()).isEmpty();
        assertThat(first.percent()).isZero();
        turn();
        assertThat(find.find("odongo").percent()).isBetween(1, 99);
        turn();
        assertThat(accounts("odongo")).containsExactly(ODONGO);
        assertThat(find.find("odongo").percent()).isBetween(40, 99);
        turn();
        assertThat(find.find("odongo").percent()).isEqualTo(100);
        assertThat(owner).isEmpty();
        assertThat(reader).isEmpty();
    }

    @Test
    void whatChangesWhileItReadsIsNotForgotten() {
        find.readAhead(owner::add, reader::add);
        turn();
        find.hear(new Fact.CustomerAdded(NOW, new Customer(ODONGO, "Simiyu Wafula", "Plot 14")));
        assertThat(accounts("wafula")).containsExactly(ODONGO);
        turn();
        turn();
        assertThat(accounts("wafula")).containsExactly(ODONGO);
        assertThat(accounts("odongo")).isEmpty();
        assertThat(only("wafula").meters()).hasSize(1);
    }

    @Test
    void nothingIsReadOnceTheStationCloses() {
        find.readAhead(owner::add, reader::add);
        find.close();
        turn();
        assertThat(owner).isEmpty();
        assertThat(reader).isEmpty();
    }

    private void turn() {
        owner.remove().run();
        if (!reader.isEmpty()) {
            reader.remove().run();
        }
    }

    private Found only(String typed) {
        List<Found> hits = find.find(typed).hits();
        assertThat(hits).hasSize(1);
        return hits.get(0);
    }

    private List<String> accounts(String typed) {
        return find.find(typed).hits().stream()
                .map(found -> found.customer().account())
                .toList();
    }

    private void sell() {
        Known known = (Known) shop.vending().find(TestShop.METER);
        Quoted quoted = (Quoted) shop.vending().quote(known.card(), "20");
        shop.vending()
                .sell(new SellOrder(
                        new UUID(9, 9), TestShop.CASHIER, quoted, quoted.quote().total(), Channel.SCREEN, true));
    }
}
