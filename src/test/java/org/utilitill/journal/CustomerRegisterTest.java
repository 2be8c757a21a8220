package org.utilitill.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.register.CustomerRegister;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Change.BatchTaken;
import org.utilitill.journal.tape.Change.CustomerSet;
import org.utilitill.journal.tape.Change.MeterSet;
import org.utilitill.journal.tape.Change.UtilitySet;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.registry.Customer;
import org.utilitill.registry.FieldChange;
import org.utilitill.registry.Household;
import org.utilitill.registry.HouseholdPage;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.Utility;
import org.utilitill.registry.Version;
import org.utilitill.staff.Act;
import org.utilitill.staff.Permission;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.testkit.Households;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;

/** Customers and meters in versions: what came alone counts at once, what came in a batch when the batch is whole. */
class CustomerRegisterTest {

    private static final MeterNumber KNOWN = MeterNumber.of(TestShop.METER);

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:00:00Z");
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void reopen() {
        shop.close();
        shop = TestShop.at(home, clock);
    }

    private void rebuild() {
        shop.close();
        Journal.rebuild(JournalFolder.below(home));
        shop = TestShop.at(home, clock);
    }

    private CustomerRegister register() {
        return shop.journal().registers().customers();
    }

    private Journaled<Fact.Acted> change(Permission what, Change change) {
        clock.pass(Duration.ofMinutes(1));
        Act act = new Act(
                clock.instant(),
                what,
                "Wairimu",
                Optional.empty(),
                "",
                Act.Outcome.DONE,
                Optional.empty(),
                Map.of(),
                Map.of(),
                0);
        return shop.journal().append(new Fact.Acted(act, Optional.of(change)));
    }

    private long part(long batch, int part, List<Customer> customers, List<Meter> meters) {
        long number = batch == 0 ? shop.journal().nextBatch() : batch;
        shas.add(shop.journal()
                .append(new Fact.Registered(clock.instant(), "Njeri", number, part, customers, meters))
                .sha());
        return number;
    }

    private final List<String> shas = new ArrayList<>();

    private void take(long batch, int customers, int meters) {
        BatchTaken taken = new BatchTaken(batch, shas.size(), customers, meters, Households.sha256(shas));
        change(Permission.IMPORT_CUSTOMERS, taken);
    }

    @Test
    void aChangedCustomerIsTheOneThatCounts() {
        Customer changed = Households.customer("4471902", "Achieng Otieno");
        change(Permission.CHANGE_CUSTOMER, new CustomerSet(changed));
        assertThat(shop.journal().registers().customer("4471902")).contains(changed);
    }

    @Test
    void aChangedMeterIsTheOneThatCountsAfterARebuildToo() {
        Meter blocked = Households.in(register().meter(KNOWN).orElseThrow(), MeterState.BLOCKED);
        change(Permission.CHANGE_METER, new MeterSet(blocked));
        rebuild();
        assertThat(register().meter(KNOWN)).contains(blocked);
    }

    @Test
    void aChangedUtilityIsKnownAtOnceAndAfterARestart() {
        Utility changed = new Utility("LPC", "Lakeside Power", "P1", "0800", TokenClock.UTC);
        change(Permission.CHANGE_UTILITY, new UtilitySet(changed));
        assertThat(shop.journal().registers().utility("LPC")).contains(changed);
        reopen();
        assertThat(shop.journal().registers().utilities()).containsExactly(changed);
    }

    @Test
    void theHistoryOfAMeterTellsWhoChangedWhat() {
        Meter meter = register().meter(KNOWN).orElseThrow();
        change(Permission.CHANGE_METER, new MeterSet(Households.in(meter, MeterState.BLOCKED)));
        change(Permission.CHANGE_METER, new MeterSet(meter));
        List<Version<Meter>> history = register().historyOfMeter(KNOWN);
        assertThat(history).extracting(Version::actor).containsExactly("station", "Wairimu", "Wairimu");
        assertThat(history.get(1).time()).isEqualTo(clock.instant().minusSeconds(60));
        assertThat(history.get(1).changes()).containsExactly(new FieldChange("state", "ACTIVE", "BLOCKED"));
        assertThat(history.get(2).changes()).containsExactly(new FieldChange("state", "BLOCKED", "ACTIVE"));
    }

    @Test
    void theHistoryOfACustomerBeginsWithAllFields() {
        change(Permission.CHANGE_CUSTOMER, new CustomerSet(Households.customer("4471902", "Achieng Otieno")));
        List<Version<Customer>> history = register().historyOfCustomer("4471902");
        assertThat(history.get(0).changes())
                .contains(new FieldChange("account", "", "4471902"), new FieldChange("name", "", "Achieng Odongo"));
        assertThat(history.get(1).changes()).contains(new FieldChange("name", "Achieng Odongo", "Achieng Otieno"));
    }

    @Test
    void aBatchCountsWhenItIsWholeAndNotBefore() {
        List<Customer> customers = Households.customers(3);
        long batch = part(0, 1, customers, Households.meters(3, "D1"));
        assertThat(register().customers()).isEqualTo(3);
        assertThat(register().customer(customers.get(0).account())).isEmpty();
        take(batch, 3, 3);
        assertThat(register().customers()).isEqualTo(6);
        assertThat(register().meters()).isEqualTo(6);
        assertThat(register().customer(customers.get(2).account())).contains(customers.get(2));
    }

    @Test
    void aBatchThatIsNeverWholeIsAsIfItNeverWas() {
        Customer known = shop.journal().registers().customer("4471902").orElseThrow();
        part(0, 1, List.of(Households.customer("4471902", "Somebody Else")), Households.meters(3, "D1"));
        rebuild();
        assertThat(register().customer("4471902")).contains(known);
        assertThat(register().meters()).isEqualTo(3);
        assertThat(register().historyOfCustomer("4471902")).hasSize(1);
    }

    @Test
    void aWholeBatchIsStillWholeAfterARebuildAndInTheCheck() {
        long batch = part(0, 1, Households.customers(5).subList(0, 3), Households.meters(2, "D1"));
        part(batch, 2, Households.customers(5).subList(3, 5), List.of());
        take(batch, 5, 2);
        rebuild();
        assertThat(register().customers()).isEqualTo(8);
        assertThat(new JournalCheck(JournalFolder.below(home)).run(false).problem())
                .isEmpty();
    }

    @Test
    void aBatchTakesSeveralPartsWithSalesBetweenThem() {
        long batch = part(0, 1, Households.customers(2).subList(0, 1), List.of());
        change(Permission.CHANGE_CUSTOMER, new CustomerSet(Households.customer("4471902", "Achieng Otieno")));
        part(batch, 2, Households.customers(2).subList(1, 2), List.of());
        take(batch, 2, 0);
        assertThat(register().customers()).isEqualTo(5);
        assertThat(new JournalCheck(JournalFolder.below(home)).run(false).problem())
                .isEmpty();
    }

    @Test
    void whatAPersonChangedWhileABatchCameInIsNewerThanTheBatch() {
        long batch = part(0, 1, List.of(Households.customer("4471902", "From the file")), List.of());
        Customer byHand = Households.customer("4471902", "By hand");
        change(Permission.CHANGE_CUSTOMER, new CustomerSet(byHand));
        take(batch, 1, 0);
        assertThat(register().customer("4471902")).contains(byHand);
    }

    @Test
    void anAccountTwiceInABatchIsRefusedAndNotOnTheTape() {
        long batch = part(0, 1, Households.customers(1), List.of());
        long next = shop.journal().nextBatch();
        assertThatThrownBy(() -> part(batch, 2, Households.customers(1), List.of()))
                .isInstanceOfSatisfying(
                        JournalException.class, e -> assertThat(e.code()).isEqualTo(JournalException.Code.RULE_BROKEN));
        assertThat(shop.journal().nextBatch()).isEqualTo(next);
    }

    @Test
    void aMeterTwiceInOneRecordIsRefused() {
        Meter meter = Households.meters(1, "D1").get(0);
        assertThatThrownBy(() -> part(0, 1, List.of(), List.of(meter, meter)))
                .isInstanceOf(JournalException.class)
                .hasMessageContaining("a meter twice");
    }

    @Test
    void anEndThatCountsOtherwiseIsFoundByTheCheck() {
        long batch = part(0, 1, Households.customers(2), List.of());
        take(batch, 3, 0);
        assertThat(new JournalCheck(JournalFolder.below(home))
                        .run(false)
                        .problem()
                        .orElseThrow()
                        .kind())
                .isEqualTo(JournalVerdict.Kind.BATCH);
    }

    @Test
    void aRowOfTheIndexThatTheTapeDoesNotHaveIsFoundByTheCheck() throws SQLException {
        shop.close();
        String database = "jdbc:h2:" + JournalFolder.below(home).index();
        try (Connection till = DriverManager.getConnection(database, "till", "till");
                Statement insert = till.createStatement()) {
            insert.execute("INSERT INTO customer VALUES (99999999, '77', 5, 0, 1, 2)");
        }
        JournalVerdict verdict = new JournalCheck(JournalFolder.below(home)).run(true);
        assertThat(verdict.problem().orElseThrow().kind()).isEqualTo(JournalVerdict.Kind.INDEX);
        shop = TestShop.at(home, clock);
    }

    @Test
    void theMetersOfACustomerAreThoseThatAreTheirsNow() {
        Meter mine = register().meter(KNOWN).orElseThrow();
        change(Permission.CHANGE_METER, new MeterSet(Households.of(mine, "4471903")));
        assertThat(register().metersOf("4471902")).isEmpty();
        assertThat(register().metersOf("4471903")).hasSize(2);
    }

    @Test
    void pagesShowEveryCustomerOnceWithTheirMeters() {
        long batch = part(0, 1, Households.customers(40), Households.meters(40, "D1"));
        take(batch, 40, 40);
        change(Permission.CHANGE_CUSTOMER, new CustomerSet(Households.customer("4471902", "Achieng Otieno")));
        List<Household> all = new ArrayList<>();
        HouseholdPage page = register().households(HouseholdPage.FIRST, 7);
        while (!page.last()) {
            all.addAll(page.households());
            page = register().households(page.next(), 7);
        }
        assertThat(all).hasSize(43).allMatch(household -> household.meters().size() == 1);
        assertThat(all.stream().map(household -> household.customer().account()))
                .doesNotHaveDuplicates();
    }
}
