package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.sale.SaleEvent.CopyReason;
import org.utilitill.sale.SaleState;
import org.utilitill.testkit.FailingTapeFiles;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterTrial;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;

class FullDiskTest {

    private static final String AFTER_ONE = "KES 49900.00";
    private static final String AFTER_TWO = "KES 49800.00";

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final FailingTapeFiles disk = new FailingTapeFiles();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whereverTheDiskIsFullInASalesRecordThereIsNoSaleAndTheNextOneWorks(boolean leavesWhatFits) throws IOException {
        try (TestShop shop = open()) {
            Till.sell(shop, 0, "100");
            Quoted quote = Till.quote(shop, TestShop.METER, "100");
            long before = size();
            Refusal refusal = Refusal.of(RefusalCode.DISK_FULL);
            long room = 0;
            while (refusal.code() == RefusalCode.DISK_FULL) {
                disk.fullAfter(room, leavesWhatFits);
                refusal = Till.refused(shop.vending().sell(Till.order(1, quote)));
                if (refusal.code() == RefusalCode.DISK_FULL) {
                    assertThat(size()).as("room for %d bytes", room).isEqualTo(before);
                    assertThat(shop.vending().credit()).hasToString(AFTER_ONE);
                }
                room++;
            }
            // Room for the whole record and not for its reveal: the sale is there, its token is not shown.
            assertThat(room).isGreaterThan(800);
            assertThat(refusal).isEqualTo(Refusal.of(RefusalCode.RECORDED_NOT_SHOWN, "07-000002"));
            assertThat(shop.vending().unshown()).hasSize(1);
            disk.mend();
            Till.sold(shop.vending().sell(Till.order(1, quote)));
            assertThat(shop.vending().unshown()).isEmpty();
            assertThat(shop.vending().credit()).hasToString(AFTER_TWO);
        }
        assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL", "SALE", "REVEAL");
        assertWholeAndCreditIs(AFTER_TWO);
    }

    @Test
    void aFullDiskInTheRevealKeepsTheSaleWhereverItStrikes() {
        try (TestShop shop = open()) {
            Quoted quote = Till.quote(shop, TestShop.METER, "100");
            disk.fullAfter(sizeOfSale(), true);
            assertThat(Till.refused(shop.vending().sell(Till.order(1, quote))).code())
                    .isEqualTo(RefusalCode.RECORDED_NOT_SHOWN);
            for (int room = 0; room < 200; room += 7) {
                disk.fullAfter(room, true);
                assertThat(Till.refused(shop.vending().sell(Till.order(1, quote)))
                                .code())
                        .as("room for %d bytes", room)
                        .isEqualTo(RefusalCode.RECORDED_NOT_SHOWN);
                assertThat(shop.vending().credit()).hasToString(AFTER_ONE);
            }
        }
        disk.mend();
        try (TestShop shop = open()) {
            assertThat(shop.vending().unshown()).hasSize(1);
        }
        assertThat(Till.tape(home)).containsExactly("SALE");
        assertWholeAndCreditIs(AFTER_ONE);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 40, 400, 900})
    void aTornRecordThatCanNotBeTakenBackStopsTheJournalAndIsCutOffAtTheNextStart(long room) {
        try (TestShop shop = open()) {
            Quoted quote = Till.quote(shop, TestShop.METER, "100");
            disk.fullAfter(room, true);
            disk.canNotCut();
            assertThat(Till.refused(shop.vending().sell(Till.order(1, quote))))
                    .isEqualTo(Refusal.of(RefusalCode.DISK_UNSURE));
            disk.mend();
            assertThat(Till.refused(shop.vending().sell(Till.order(2, quote))))
                    .isEqualTo(Refusal.of(RefusalCode.DISK_UNSURE));
        }
        try (TestShop shop = open()) {
            assertThat(shop.vending().recovery().tornBytes()).isEqualTo(room);
            assertThat(shop.vending().lastSale()).isEmpty();
            assertThat(shop.vending().credit()).hasToString("KES 50000.00");
            Till.sell(shop, 1, "100");
        }
        assertWholeAndCreditIs(AFTER_ONE);
    }

    @Test
    void aForceThatFailsInTheSaleStopsTheJournalAndTheNextStartKnowsTheSale() {
        try (TestShop shop = open()) {
            Quoted quote = Till.quote(shop, TestShop.METER, "100");
            disk.forcesFailAfter(0);
            assertThat(Till.refused(shop.vending().sell(Till.order(1, quote))))
                    .isEqualTo(Refusal.of(RefusalCode.DISK_UNSURE));
            disk.mend();
            // A force is never tried twice: the system may have dropped what it could not write.
            assertThat(Till.refused(shop.vending().sell(Till.order(2, quote))))
                    .isEqualTo(Refusal.of(RefusalCode.DISK_UNSURE));
        }
        try (TestShop shop = open()) {
            assertThat(shop.vending().unshown())
                    .singleElement()
                    .satisfies(sale -> assertThat(sale.made().receipt()).hasToString("07-000001"));
            assertThat(shop.vending().credit()).hasToString(AFTER_ONE);
            Till.sold(shop.vending().sell(Till.order(1, Till.quote(shop, TestShop.METER, "100"))));
        }
        assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL");
        assertWholeAndCreditIs(AFTER_ONE);
    }

    @Test
    void aForceThatFailsInTheRevealShowsNothingAndTheNextStartKnowsTheSale() {
        try (TestShop shop = open()) {
            disk.forcesFailAfter(1);
            assertThat(Till.refused(shop.vending().sell(Till.order(1, Till.quote(shop, TestShop.METER, "100")))))
                    .isEqualTo(Refusal.of(RefusalCode.RECORDED_NOT_SHOWN, "07-000001"));
            disk.mend();
        }
        try (TestShop shop = open()) {
            RevealedSale sale = Till.sold(shop.vending().sell(Till.order(1, Till.quote(shop, TestShop.METER, "100"))));
            assertThat(sale.sale().state()).isEqualTo(SaleState.REVEALED);
        }
        assertWholeAndCreditIs(AFTER_ONE);
    }

    @Test
    void aRequestRepeatedAfterAFullDiskGetsATokenOfItsOwnMinute() {
        try (TestShop shop = open()) {
            Quoted quote = Till.quote(shop, TestShop.METER, "100");
            disk.fullAfter(10, true);
            Till.refused(shop.vending().sell(Till.order(1, quote)));
            disk.mend();
            RevealedSale between = Till.sell(shop, 2, "100");
            clock.pass(Duration.ofMinutes(5));
            RevealedSale again = Till.sold(shop.vending().sell(Till.order(1, quote)));

            assertThat(again.made().token()).isNotEqualTo(between.made().token());
            assertThat(again.made().tid().instant()).hasToString("2026-03-02T14:12:00Z");
            for (RevealedSale sale : new RevealedSale[] {between, again}) {
                assertThat(((MeterTrial.Answered) shop.vending().tryOnMeter(sale)).result())
                        .isEqualTo("Accept");
            }
        }
    }

    @Test
    void aCopyThatCanNotBeRecordedDoesNotSpeakOfGivingMoneyBack() {
        try (TestShop shop = open()) {
            Till.sell(shop, 1, "100");
            disk.fullAfter(10, true);
            SaleOutcome copy = shop.vending().copyOfLast(TestShop.CASHIER, CopyReason.JAM);
            assertThat(Till.refused(copy)).isEqualTo(Refusal.of(RefusalCode.PRINT_FAILED));
            disk.mend();
            assertThat(Till.sold(shop.vending().copyOfLast(TestShop.CASHIER, CopyReason.JAM))
                            .sale()
                            .copies())
                    .isEqualTo(1);
        }
    }

    @Test
    void aPrintThatCanNotBeRecordedLeavesThePaperAndTheSale() {
        try (TestShop shop = open()) {
            RevealedSale sale = Till.sell(shop, 1, "100");
            disk.fullAfter(10, true);
            assertThat(shop.vending().print(sale, TestShop.CASHIER).sale().state())
                    .isEqualTo(SaleState.PRINTED);
            disk.mend();
        }
        try (TestShop shop = open()) {
            assertThat(shop.vending().lastSale().orElseThrow().state()).isEqualTo(SaleState.REVEALED);
        }
    }

    @Test
    void aShopThatCanNotBeWrittenOnItsFirstDayIsNotThere() {
        disk.fullAfter(100, true);
        assertThatThrownBy(this::open).isInstanceOf(JournalException.class);
        assertThat(folder().exists()).isFalse();
        disk.mend();
        try (TestShop shop = open()) {
            Till.sell(shop, 1, "100");
        }
        assertWholeAndCreditIs(AFTER_ONE);
    }

    private long sizeOfSale() {
        // What one sale's record takes on this tape, measured on a shop of its own.
        Path other = home.resolve("other");
        try (TestShop shop = TestShop.at(other, clock)) {
            Quoted quote = Till.quote(shop, TestShop.METER, "100");
            long before = Files.size(JournalFolder.below(other).tape());
            Till.sold(shop.vending().sell(Till.order(1, quote)));
            String text = Files.readString(JournalFolder.below(other).tape()).substring((int) before);
            return text.indexOf('\n') + 1;
        } catch (IOException e) {
            throw new AssertionError("the tape can not be read", e);
        }
    }

    private TestShop open() {
        return TestShop.on(folder(), clock);
    }

    private JournalFolder folder() {
        JournalFolder real = JournalFolder.below(home);
        return new JournalFolder(real.tape(), real.index(), disk);
    }

    private long size() throws IOException {
        return Files.size(folder().tape());
    }

    private void assertWholeAndCreditIs(String credit) {
        disk.mend();
        assertThat(new JournalCheck(folder()).run(true).problem()).isEmpty();
        try (TestShop shop = open()) {
            assertThat(shop.vending().credit()).hasToString(credit);
        }
    }
}
