package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.UUID;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.RecordedSale;
import org.utilitill.sale.ReceiptNumber;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleMade;
import org.utilitill.sale.SaleState;
import org.utilitill.sale.Tender;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Role;
import org.utilitill.sts.token.TokenId;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SellOrder;

class SellCreditTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:31.123456Z");

    @Test
    void aSaleIsOnTheTapeBeforeItsRevealAndKnowsEverything() {
        try (TestShop shop = open()) {
            Quoted quote = Till.quote(shop, TestShop.METER, "500");
            SellOrder order = new SellOrder(
                    new UUID(7, 7),
                    TestShop.CASHIER,
                    quote,
                    quote.quote().total().plusMajor(500),
                    Channel.SCREEN,
                    true);
            RevealedSale sale = Till.sold(shop.vending().sell(order));

            SaleMade made = sale.made();
            assertThat(sale.sale().state()).isEqualTo(SaleState.REVEALED);
            assertThat(made.saleId()).isEqualTo(order.requestId());
            assertThat(made.receipt()).hasToString("07-000001");
            assertThat(made.operator()).isEqualTo("Amina");
            assertThat(made.quote()).isEqualTo(quote.quote());
            assertThat(made.tender().change()).hasToString("KES 500.00");
            assertThat(made.tid().instant()).hasToString("2026-03-02T14:07:00Z");
            assertThat(made.creditLeft()).isEqualTo(shop.vending().credit()).hasToString("KES 49500.00");
            assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL");
            assertThat(shop.vending().unshown()).isEmpty();
            assertThat(shop.vending().lastSale().orElseThrow()).isEqualTo(sale.sale());
        }
    }

    @Test
    void theSameRequestTwiceSellsOnceAndShowsTheSameToken() {
        try (TestShop shop = open()) {
            SellOrder order = Till.order(1, Till.quote(shop, TestShop.METER, "500"));
            RevealedSale first = Till.sold(shop.vending().sell(order));
            clock.pass(Duration.ofMinutes(10));
            RevealedSale second = Till.sold(shop.vending().sell(order));

            assertThat(second.made()).isEqualTo(first.made());
            assertThat(second.chainCode()).isEqualTo(first.chainCode());
            assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL");
            assertThat(shop.vending().credit()).hasToString("KES 49500.00");
        }
        try (TestShop shop = open()) {
            Till.sold(shop.vending().sell(Till.order(1, Till.quote(shop, TestShop.METER, "999"))));
            assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL");
        }
    }

    @Test
    void creditCanBeUsedUpToTheLastCoinAndNoFurther() {
        try (TestShop shop = open(Plan.KES.withCredit("1000.00"))) {
            Till.sell(shop, 1, "400");
            Till.sell(shop, 2, "600");
            assertThat(shop.vending().credit().isZero()).isTrue();
            assertThat(Till.refused(shop.vending().sell(Till.order(3, Till.quote(shop, TestShop.METER, "2.94")))))
                    .satisfies(refusal -> {
                        assertThat(refusal.code()).isEqualTo(RefusalCode.CREDIT_SHORT);
                        assertThat(refusal.values()).containsExactly("KES 0.00", "KES 2.94");
                    });
            assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL", "SALE", "REVEAL", "ACT");
        }
        assertThat(new JournalCheck(JournalFolder.below(home)).run(true).problem())
                .isEmpty();
    }

    @Test
    void receiptNumbersHaveNoGapsAcrossRefusalsAndRestarts() {
        for (int i = 1; i <= 3; i++) {
            try (TestShop shop = open(Plan.KES.withCredit("1000.00"))) {
                shop.vending().sell(Till.order(100 + i, Till.quote(shop, TestShop.METER, "5000")));
                assertThat(Till.sell(shop, i, "100").made().receipt().counter()).isEqualTo(i);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ar-EG", "tr-TR", "fa-IR", "th-TH-u-nu-thai"})
    void aComputerSetToAnyLanguageWritesATapeThatReadsBack(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            try (TestShop shop = open()) {
                Till.sell(shop, 1, "500");
            }
            try (TestShop shop = open()) {
                assertThat(Till.sell(shop, 2, "500").made().receipt()).hasToString("07-000002");
            }
        } finally {
            Locale.setDefault(before);
        }
        assertThat(new JournalCheck(JournalFolder.below(home)).run(true).problem())
                .isEmpty();
    }

    @Test
    void aSaleThatWasRecordedAndNotShownIsShownOnce() {
        try (TestShop shop = open()) {
            recordOnly(shop);
            RecordedSale unshown = shop.journal().registers().unshown().get(0);
            assertThatIllegalStateException()
                    .isThrownBy(() -> RevealedSale.of(unshown))
                    .withMessageContaining("07-000002");

            RevealedSale first = Till.sold(
                    shop.vending().showRecorded(unshown.sale().made().saleId(), TestShop.CASHIER, Channel.SCREEN));
            RevealedSale again = Till.sold(
                    shop.vending().showRecorded(unshown.sale().made().saleId(), TestShop.CASHIER, Channel.SCREEN));

            assertThat(again.sale()).isEqualTo(first.sale());
            assertThat(shop.vending().unshown()).isEmpty();
            assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL", "SALE", "REVEAL");
            assertThat(shop.vending().lastSale().orElseThrow().state()).isEqualTo(SaleState.REVEALED);
        }
    }

    @Test
    void onlyWhoSellsIsShownARecordedToken() {
        try (TestShop shop = open()) {
            recordOnly(shop);
            RecordedSale unshown = shop.journal().registers().unshown().get(0);
            Operator technician = new Operator("Tek", Role.TECHNICIAN);
            assertThat(Till.refused(shop.vending()
                                    .showRecorded(unshown.sale().made().saleId(), technician, Channel.SCREEN))
                            .code())
                    .isEqualTo(RefusalCode.NOT_ALLOWED);
            assertThat(shop.vending().unshown()).hasSize(1);
        }
    }

    @Test
    void theSameRequestShowsASaleThatWasRecordedAndNotShown() {
        try (TestShop shop = open()) {
            SaleMade recorded = recordOnly(shop);
            SellOrder order = Till.order(2, Till.quote(shop, TestShop.METER, "100"));
            assertThat(Till.sold(shop.vending().sell(order)).made()).isEqualTo(recorded);
            assertThat(Till.tape(home)).containsExactly("SALE", "REVEAL", "SALE", "REVEAL");
        }
    }

    @Test
    void aRevealedSaleTakesOnlyItsOwnLaterStates() {
        try (TestShop shop = open()) {
            RevealedSale first = Till.sell(shop, 1, "500");
            RevealedSale second = Till.sell(shop, 2, "500");
            assertThat(first.with(first.sale()).chainCode()).isEqualTo(first.chainCode());
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> first.with(second.sale()))
                    .withMessageContaining("07-000002");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, -60, -120})
    void aClockUpToTwoMinutesBackIsBridgedWithTheTimeOfTheLastRecord(long seconds) {
        try (TestShop shop = open()) {
            RevealedSale first = Till.sell(shop, 1, "500");
            clock.pass(Duration.ofSeconds(seconds));
            RevealedSale second = Till.sell(shop, 2, "500");
            assertThat(second.made().time()).isEqualTo(first.made().time());
            assertThat(second.made().tid().minutes())
                    .isGreaterThan(first.made().tid().minutes());
        }
    }

    /** A sale that the power cut before its token was shown. */
    private SaleMade recordOnly(TestShop shop) {
        SaleMade like = Till.sell(shop, 1, "500").made();
        TokenId next = like.tid().nextOrdinary();
        Money left = like.creditLeft().minus(like.quote().total());
        SaleMade made = new SaleMade(
                Till.order(2, Till.quote(shop, TestShop.METER, "500")).requestId(),
                new ReceiptNumber("07", 2),
                like.time(),
                like.operator(),
                like.meter(),
                like.customer(),
                like.quote(),
                like.account(),
                new Tender(Tender.Type.CASH, like.quote().total(), like.quote().total()),
                next,
                like.token(),
                left);
        return shop.journal().append(made).event();
    }

    private TestShop open() {
        return open(Plan.KES);
    }

    private TestShop open(Plan plan) {
        return TestShop.at(home, clock, plan, slip -> {});
    }
}
