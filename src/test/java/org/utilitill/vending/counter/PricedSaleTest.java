package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.journal.tape.Change;
import org.utilitill.money.Energy;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterState;
import org.utilitill.sale.SaleMade;
import org.utilitill.staff.Permission;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.file.TariffReader;
import org.utilitill.tariff.file.TariffReading;
import org.utilitill.tariff.history.QuoteDifference.Reason;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestShop.Plan;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.MeterLookup.NotKnown;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.QuoteOutcome.NoQuote;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.RefusalCode;

/** Sales under a tariff of steps, a monthly fee and debts: each sale is priced by those before it. */
class PricedSaleTest {

    private static final String TARIFF = """
            utilitill tariff: 1
            code: D1
            version: 2
            name: Domestic
            service: electricity
            currency: KES
            from: 2026-03-01
            steps:
              - {up to: 15, price: 2.50}
              - {price: 7.50}
            charges:
              - {kind: fixed, code: fee, name: Monthly fee, amount: 100, per: month, accrues: yes, most: 12}
            debts:
              - {debt: any other, take: 50 % of tender}
            limits: {most sale: 5000, most a day: 6000}
            rounding: down
            """;

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock, Plan.KES, slip -> {});
        TariffReading.Good read = (TariffReading.Good) TariffReader.read(TARIFF);
        bring(new Change.TariffBrought(read.tariff(), TARIFF, Optional.empty()), Permission.SET_TARIFF);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void bring(Change change, Permission what) {
        shop.bring(Instant.parse("2026-03-02T14:07:00Z"), what, change);
    }

    private SaleMade sell(long number, String money) {
        return Till.sell(shop, number, money).made();
    }

    private Money kes(String amount) {
        return Money.of(shop.journal().registers().currency(), new BigDecimal(amount));
    }

    private QuoteOutcome quote(String money) {
        Known known = (Known) shop.vending().find(TestShop.METER);
        return shop.vending().quote(known.card(), money);
    }

    private void owe(String balance) {
        Customer old = shop.journal().registers().customer("4471902").orElseThrow();
        bring(
                new Change.CustomerSet(new Customer(
                        old.account(),
                        old.name(),
                        "",
                        old.address(),
                        "",
                        "",
                        false,
                        List.of(new Debt("ARREARS", "Arrears", kes(balance))))),
                Permission.CHANGE_CUSTOMER);
    }

    @Test
    void theFirstSaleOfAMonthPaysTheFeeAndTheNextDoesNot() {
        Quote first = sell(1, "200").quote();
        Quote second = sell(2, "200").quote();

        assertThat(first.lines()).hasAtLeastOneElementOfType(FixedLine.class);
        assertThat(first.units()).isEqualTo(Energy.ofTenths(233));
        assertThat(second.lines()).doesNotHaveAnyElementsOfTypes(FixedLine.class);
        assertThat(second.inputs().monthUnits()).isEqualByComparingTo("23.3");
        assertThat(second.units()).isEqualTo(Energy.ofTenths(266));
    }

    @Test
    void aSaleKeepsAllThatItsPriceNeedsToBeMadeAgainAfterYears() {
        sell(1, "200");
        SaleMade sale = sell(2, "321.50");
        shop.close();
        shop = TestShop.at(home, clock, Plan.KES, slip -> {});
        SaleMade read = shop.journal()
                .registers()
                .sale(sale.saleId())
                .orElseThrow()
                .sale()
                .made();
        TariffCalculator calculator = new TariffCalculator(
                shop.journal().registers().tariff(new TariffId("D1", 2)).orElseThrow(),
                read.quote().inputs());

        assertThat(read).isEqualTo(sale);
        assertThat(calculator.quote(
                        read.quote().asked(), calculator.units(read.quote().asked())))
                .isEqualTo(sale.quote());
    }

    @Test
    void monthsWithoutAPurchaseAreChargedWithTheNext() {
        sell(1, "200");
        clock.pass(Duration.ofDays(70));
        FixedLine fee = sell(2, "1000").quote().lines().stream()
                .filter(FixedLine.class::isInstance)
                .map(FixedLine.class::cast)
                .findFirst()
                .orElseThrow();
        assertThat(fee.periods()).isEqualTo(2);
        assertThat(fee.amount()).isEqualTo(kes("200"));
    }

    @Test
    void aQuoteSaysWhyTheMoneyBuysFewerUnitsThanLastTime() {
        sell(1, "200");
        clock.pass(Duration.ofDays(1));
        sell(2, "100");
        clock.pass(Duration.ofDays(40));
        Quoted now = (Quoted) quote("200");
        assertThat(now.difference().orElseThrow().reasons())
                .containsExactly(new Reason.Taken("Monthly fee", kes("100")));
    }

    @Test
    void tooLittleIsToldTheLeastOfToday() {
        NoQuote none = (NoQuote) quote("100");
        assertThat(none.refusal().code()).isEqualTo(RefusalCode.AMOUNT_TOO_SMALL);
        assertThat(none.least()).contains(kes("100.25"));
    }

    @Test
    void unitsArePricedAsTheLeastMoneyThatBuysThem() {
        Known known = (Known) shop.vending().find(TestShop.METER);
        Quoted price = (Quoted) shop.vending().quoteUnits(known.card(), "20");
        assertThat(price.quote().total()).isEqualTo(kes("175"));
        assertThat(price.quote().units()).isEqualTo(Energy.ofTenths(200));
    }

    @Test
    void aQuoteThatAnotherSaleMadeUntrueIsStale() {
        Quoted agreed = Till.quote(shop, TestShop.METER, "200");
        sell(1, "200");
        assertThat(Till.refused(shop.vending().sell(Till.order(2, agreed))).code())
                .isEqualTo(RefusalCode.QUOTE_STALE);
    }

    @Test
    void theLimitsOfSaleAndDayAreKept() {
        assertThat(((NoQuote) quote("5000.01")).refusal().code()).isEqualTo(RefusalCode.OVER_SALE);
        sell(1, "4000");
        assertThat(((NoQuote) quote("2000.01")).refusal().code()).isEqualTo(RefusalCode.OVER_DAY);
        clock.pass(Duration.ofDays(1));
        assertThat(quote("2000.01")).isInstanceOf(Quoted.class);
    }

    @Test
    void aDebtIsPaidBackSaleBySaleUntilTheRegisterSaysOtherwise() {
        owe("300");
        assertThat(debtLeft(sell(1, "400"))).isEqualTo(kes("100"));
        assertThat(debtLeft(sell(2, "100"))).isEqualTo(kes("50"));
        owe("1000");
        assertThat(debtLeft(sell(3, "100"))).isEqualTo(kes("950"));
    }

    @Test
    void aDebtIsOneForAllMetersOfACustomer() {
        owe("300");
        Meter second = shop.journal()
                .registers()
                .meter(MeterNumber.of(TestShop.LONG_NAME_METER))
                .orElseThrow();
        bring(
                new Change.MeterSet(new Meter(
                        second.identity(),
                        second.baseDate(),
                        second.service(),
                        second.utility(),
                        "4471902",
                        second.tariff())),
                Permission.CHANGE_METER);
        assertThat(debtLeft(sell(1, "400"))).isEqualTo(kes("100"));
        assertThat(debtLeft(Till.sell(shop, 2, TestShop.LONG_NAME_METER, "400").made()))
                .isEqualTo(kes("0"));
    }

    private Money debtLeft(SaleMade sale) {
        return sale.quote().lines().stream()
                .filter(DebtLine.class::isInstance)
                .map(line -> ((DebtLine) line).left())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void connectionTimeIsSoldLikeAnyOtherService() {
        Meter meter =
                shop.journal().registers().meter(MeterNumber.of(TestShop.METER)).orElseThrow();
        bring(
                new Change.MeterSet(new Meter(
                        meter.identity(),
                        meter.baseDate(),
                        Service.TIME,
                        meter.utility(),
                        meter.customer(),
                        meter.tariff())),
                Permission.CHANGE_METER);
        assertThat(sell(1, "200").meter().service()).isEqualTo(Service.TIME);
    }

    @Test
    void aBlockedMeterIsNotSoldFor() {
        Meter meter =
                shop.journal().registers().meter(MeterNumber.of(TestShop.METER)).orElseThrow();
        bring(
                new Change.MeterSet(new Meter(
                        meter.identity(),
                        meter.baseDate(),
                        meter.service(),
                        meter.utility(),
                        meter.customer(),
                        meter.tariff(),
                        meter.kt(),
                        meter.ken(),
                        meter.keyChangeTokens(),
                        MeterState.BLOCKED)),
                Permission.CHANGE_METER);
        NotKnown answer = (NotKnown) shop.vending().find(TestShop.METER);
        assertThat(answer.refusal().code()).isEqualTo(RefusalCode.METER_NOT_SOLD);
    }
}
