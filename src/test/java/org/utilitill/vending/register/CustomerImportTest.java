package org.utilitill.vending.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.vending.register.Imports.row;
import static org.utilitill.vending.register.Imports.rows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.registry.Customer;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.staff.Act;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.KeyShop;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.find.FindCustomers;
import org.utilitill.vending.register.ImportProgress.Result;
import org.utilitill.vending.register.RegisterRoom.Counts;

/** All of a file of customers counts, or nothing of it. */
class CustomerImportTest {

    @TempDir
    Path home;

    @TempDir
    Path files;

    private final TestClock clock = TestClock.at("2026-03-02T14:00:00Z");
    private TestShop shop;
    private Imports imports;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock);
        imports = new Imports(files);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void assertGoodTape() {
        assertThat(new JournalCheck(JournalFolder.below(home)).run(false).problem())
                .isEmpty();
    }

    @Test
    void everyRowOfAGoodFileCounts() throws IOException {
        assertThat(imports.imported(shop, rows(250))).isEqualTo(new Result.Good(250, 250, 250, true));
        Customer customer = shop.registers().customer("A249").orElseThrow();
        MeterNumber number = MeterNumber.of(Imports.number(249));
        assertThat(customer.phone()).isEqualTo("+254 700 000249");
        assertThat(customer.debts().get(0).balance().getAmount()).isEqualByComparingTo("249.50");
        assertThat(shop.registers().meter(number).orElseThrow().customer()).isEqualTo("A249");
        assertThat(shop.registers().counts()).isEqualTo(new Counts(253, 253));
        assertThat(Imports.lastAct(shop).after()).containsEntry("customers", "250");
    }

    @Test
    void whoCameInIsFoundWithTheNextSearchOfACommand() throws IOException {
        FindCustomers find = shop.vending().customers();
        assertThat(find.find("customer 249").hits()).isEmpty();
        imports.imported(shop, rows(250));
        assertThat(find.find("customer 249").hits()).hasSize(1);
    }

    @Test
    void whoCameInIsReadBehindTheSalesOfAnOpenStation() throws IOException {
        Deque<Runnable> work = new ArrayDeque<>();
        FindCustomers find = shop.vending().customers();
        find.readAhead(work::add, work::add);
        imports.imported(shop, rows(250));
        while (!work.isEmpty()) {
            work.remove().run();
        }
        assertThat(find.find("customer 249").hits()).hasSize(1);
        assertThat(find.find("customer 249").percent()).isEqualTo(100);
    }

    @Test
    void itStillCountsAfterARebuildAndTheTapeIsGood() throws IOException {
        imports.imported(shop, rows(250));
        shop.close();
        Journal.rebuild(JournalFolder.below(home));
        assertThat(new JournalCheck(JournalFolder.below(home)).run(true).problem())
                .isEmpty();
        shop = TestShop.at(home, clock);
        assertThat(shop.registers().counts()).isEqualTo(new Counts(253, 253));
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void anySeparatorAndAMarkOfUtf8AreTaken(String separator) throws IOException {
        String text = "\uFEFF" + rows(3).replace(",", separator).replace("\n", "\r\n");
        assertThat(imports.imported(shop, text)).isEqualTo(new Result.Good(3, 3, 3, true));
    }

    @Test
    void aCheckStoresNothing() throws IOException {
        long before = shop.journal().nextBatch();
        CustomerImport work = Imports.begin(shop, imports.file(rows(3)), true);
        assertThat(Imports.finish(work)).isEqualTo(new Result.Good(3, 3, 3, false));
        assertThat(shop.journal().nextBatch()).isEqualTo(before);
    }

    @Test
    void rowsThatAreKnownAreNotWrittenAgain() throws IOException {
        imports.imported(shop, rows(20));
        String changed = rows(20).replace("Customer 7,", "Customer Seven,");
        assertThat(imports.imported(shop, changed)).isEqualTo(new Result.Good(20, 1, 0, true));
        assertThat(shop.registers().historyOfCustomer("A7")).hasSize(2);
        assertThat(shop.registers().historyOfCustomer("A8")).hasSize(1);
    }

    @Test
    void aCustomerWithTwoMetersStandsOnTwoRows() throws IOException {
        String second = row(1).replace(Imports.number(1), Imports.number(77));
        assertThat(imports.imported(shop, rows(2) + second + "\n")).isEqualTo(new Result.Good(3, 2, 3, true));
        assertThat(shop.registers().metersOf("A1")).hasSize(2);
    }

    @Test
    void aCheckCountsToTheEndOfTheBarByItself() throws IOException {
        CustomerImport work = Imports.begin(shop, imports.file(rows(2000)), true);
        int furthest = 0;
        ImportProgress progress = work.step();
        while (progress.result().isEmpty()) {
            furthest = Math.max(furthest, progress.permille());
            progress = work.step();
        }
        assertThat(furthest).isGreaterThan(900);
    }

    @Test
    void oneBadRowKeepsEverythingOut() throws IOException {
        String bad = row(50).replace(Imports.number(50), "12345678901");
        Result.Rejected rejected = (Result.Rejected) imports.imported(shop, rows(50) + bad + "\n");
        assertThat(rejected.rejected()).isEqualTo(1);
        assertThat(shop.registers().counts()).isEqualTo(new Counts(3, 3));
        assertThat(Imports.lastAct(shop).outcome()).isEqualTo(Act.Outcome.REFUSED);
        assertThat(Imports.lastAct(shop).code()).contains(RefusalCode.REGISTER_ROWS.code());
    }

    @Test
    void aFileThatChangesBetweenCheckAndWritingIsNotTaken() throws IOException {
        Path file = imports.file(rows(250));
        CustomerImport work = Imports.checked(shop, file);
        work.cancel();
        CustomerImport again = Imports.begin(shop, file, false);
        again.step();
        Files.writeString(file, rows(250).replace("Customer 1,", "Customer X,"));
        Result.Failed failed = (Result.Failed) Imports.finish(again);
        assertThat(failed.refusal().code()).isEqualTo(RefusalCode.REGISTER_CHANGED);
        assertThat(shop.registers().counts()).isEqualTo(new Counts(3, 3));
    }

    @Test
    void aCancelledImportIsOnTheTapeAndAsIfItNeverWas() throws IOException {
        CustomerImport work = Imports.checked(shop, imports.file(rows(500)));
        work.step();
        work.step();
        work.cancel();
        assertThat(Imports.lastAct(shop).outcome()).isEqualTo(Act.Outcome.FAILED);
        assertThat(Imports.lastAct(shop).code()).contains(RefusalCode.REGISTER_CANCELLED.code());
        assertThat(shop.registers().counts()).isEqualTo(new Counts(3, 3));
        assertThat(imports.imported(shop, rows(500))).isEqualTo(new Result.Good(500, 500, 500, true));
        assertGoodTape();
    }

    @Test
    void onlyOneImportRunsAtATime() throws IOException {
        Path file = imports.file(rows(3));
        Imports.begin(shop, file, false);
        Mapping mapping = Mapping.of(List.of(Imports.HEADINGS.split(",")));
        assertThat(KeyShop.refused(shop.registers().importFile(TestShop.ADMINISTRATOR, file, mapping, false))
                        .code())
                .isEqualTo(RefusalCode.REGISTER_BUSY);
    }

    @Test
    void salesAreMadeBetweenTheSteps() throws IOException {
        CustomerImport work = Imports.begin(shop, imports.file(rows(500)), false);
        for (int i = 0; i < 8; i++) {
            work.step();
            assertThat(Imports.sell(shop)).isInstanceOf(Completed.class);
        }
        assertThat(Imports.finish(work)).isEqualTo(new Result.Good(500, 500, 500, true));
        assertGoodTape();
    }
}
