package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.journal.tape.Change;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.sale.SaleMade;
import org.utilitill.staff.Permission;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/** Meters and customers that change between the find and the sale, over a real journal. */
class ChangedSaleTest {

    private static final String TARIFF = """
            utilitill tariff: 1
            code: D1
            version: 2
            name: Domestic
            service: electricity
            currency: KES
            from: 2026-03-01
            steps:
              - {price: 10}
            debts:
              - {debt: any other, take: 50 % of tender}
            rounding: down
            """;

    @TempDir
    Path home;

    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, TestClock.at("2026-03-02T14:07:00Z"));
        TariffReading.Good read = (TariffReading.Good) TariffReader.read(TARIFF);
        bring(new Change.TariffBrought(read.tariff(), TARIFF, Optional.empty()));
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @EnumSource(
            value = MeterState.class,
            names = {"BLOCKED", "REMOVED"})
    void aMeterThatIsNoLongerSoldForTakesNoMoney(MeterState state) {
        Quoted agreed = Till.quote(shop, TestShop.METER, "500");
        Money credit = shop.vending().credit();
        bring(new Change.MeterSet(in(meter(), state)));

        Refusal refusal = Till.refused(shop.vending().sell(Till.order(1, agreed)));
        assertThat(refusal).isEqualTo(Refusal.of(RefusalCode.METER_NOT_SOLD, TestShop.METER));
        assertThat(refusal.sentence(Texts.of(Language.ENGLISH)))
                .contains("Nothing was charged")
                .contains("Ask your supervisor");
        assertThat(shop.vending().credit()).isEqualTo(credit);
        assertThat(shop.vending().lastSale()).isEmpty();
    }

    @Test
    void aMeterThatWasLetInAgainIsSoldForWithoutAnotherFind() {
        Quoted agreed = Till.quote(shop, TestShop.METER, "500");
        bring(new Change.MeterSet(in(meter(), MeterState.BLOCKED)));
        bring(new Change.MeterSet(in(meter(), MeterState.ACTIVE)));
        assertThat(Till.sold(shop.vending().sell(Till.order(1, agreed))).made().quote())
                .isEqualTo(agreed.quote());
    }

    @Test
    void aRequestThatWasSoldIsShownAgainThoughTheMeterIsBlockedSince() {
        Quoted agreed = Till.quote(shop, TestShop.METER, "500");
        SaleMade made = Till.sold(shop.vending().sell(Till.order(1, agreed))).made();
        bring(new Change.MeterSet(in(meter(), MeterState.BLOCKED)));
        assertThat(Till.sold(shop.vending().sell(Till.order(1, agreed))).made()).isEqualTo(made);
    }

    @Test
    void aDebtThatWasEnteredMeanwhileIsQuotedBeforeItIsTaken() {
        Quoted agreed = Till.quote(shop, TestShop.METER, "500");
        Customer old = customer();
        Debt debt = new Debt("ARREARS", "Arrears", money("300"));
        bring(new Change.CustomerSet(
                new Customer(old.account(), old.name(), old.phone(), old.address(), "", "", false, List.of(debt))));

        assertThat(Till.refused(shop.vending().sell(Till.order(1, agreed))))
                .isEqualTo(Refusal.of(RefusalCode.QUOTE_STALE));
        SaleMade made = Till.sell(shop, 2, "500").made();
        assertThat(made.customer().debts()).containsExactly(debt);
        assertThat(made.quote().units()).isLessThan(agreed.quote().units());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            4471902, Achieng Omondi, 'Plot 14, Ring Rd'
            4471902, Achieng Odongo, 'Plot 15, Ring Rd'
            4471999, Achieng Odongo, 'Plot 14, Ring Rd'
            """)
    void whoeverIsNotWhoWasReadBackIsReadBackAgain(String account, String name, String address) {
        Quoted agreed = Till.quote(shop, TestShop.METER, "500");
        bring(new Change.CustomerSet(new Customer(account, name, address)));
        bring(new Change.MeterSet(of(meter(), account)));
        assertThat(Till.refused(shop.vending().sell(Till.order(1, agreed))))
                .isEqualTo(Refusal.of(RefusalCode.METER_CHANGED, TestShop.METER));
        assertThat(Till.sell(shop, 2, "500").made().customer().name()).isEqualTo(name);
    }

    @Test
    void aPhoneThatWasEnteredMeanwhileIsOnTheSale() {
        Quoted agreed = Till.quote(shop, TestShop.METER, "500");
        Customer old = customer();
        bring(new Change.CustomerSet(
                new Customer(old.account(), old.name(), "0722 404 111", old.address(), "sw", "", false, List.of())));
        assertThat(Till.sold(shop.vending().sell(Till.order(1, agreed)))
                        .made()
                        .customer()
                        .phone())
                .isEqualTo("0722 404 111");
    }

    @Test
    void theTokenIsMadeUnderTheKeyTheMeterHasNow() {
        Quoted agreed = Till.quote(shop, TestShop.METER, "500");
        bring(new Change.MeterSet(under(meter(), new KeyRevision(2))));
        assertThat(Till.refused(shop.vending().sell(Till.order(1, agreed))))
                .isEqualTo(Refusal.of(RefusalCode.NO_KEY, "123456", "2"));
    }

    private Meter meter() {
        return shop.journal().registers().meter(MeterNumber.of(TestShop.METER)).orElseThrow();
    }

    private Customer customer() {
        return shop.journal().registers().customer("4471902").orElseThrow();
    }

    private Money money(String amount) {
        return Money.of(shop.journal().registers().currency(), new BigDecimal(amount));
    }

    private static Meter in(Meter meter, MeterState state) {
        return copy(meter, meter.identity(), meter.customer(), state);
    }

    private static Meter of(Meter meter, String account) {
        return copy(meter, meter.identity(), account, meter.state());
    }

    private static Meter under(Meter meter, KeyRevision krn) {
        MeterIdentity old = meter.identity();
        MeterIdentity now = new MeterIdentity(old.pan(), old.sgc(), old.ti(), krn, old.ea(), old.carrier());
        return copy(meter, now, meter.customer(), meter.state());
    }

    private static Meter copy(Meter old, MeterIdentity identity, String account, MeterState state) {
        return new Meter(
                identity,
                old.baseDate(),
                old.service(),
                old.utility(),
                account,
                old.tariff(),
                old.kt(),
                old.ken(),
                old.keyChangeTokens(),
                state);
    }

    private void bring(Change change) {
        shop.bring(Instant.parse("2026-03-02T14:07:00Z"), Permission.CHANGE_METER, change);
    }
}
