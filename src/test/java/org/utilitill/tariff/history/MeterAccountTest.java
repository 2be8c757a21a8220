package org.utilitill.tariff.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.MonthRule;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.Tariffs;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FreeUnits;
import org.utilitill.tariff.history.MeterAccount.Buyer;

class MeterAccountTest {

    private static final ZoneId KAMPALA = ZoneId.of("Africa/Kampala");
    private static final CurrencyUnit UGX = CurrencyUnit.of("UGX");
    private static final Buyer NOBODY = new Buyer("", false, List.of());

    /** A meter's life: it buys, and the account follows. */
    private static final class Life {

        private final Tariff tariff;
        private final Buyer buyer;
        private MeterAccount account = MeterAccount.none(UGX);

        Life(Tariff tariff) {
            this(tariff, NOBODY);
        }

        Life(Tariff tariff, Buyer buyer) {
            this.tariff = tariff;
            this.buyer = buyer;
        }

        Quote buy(String time, long money) {
            Instant now = Instant.parse(time);
            Money total = Money.ofMinor(UGX, money);
            TariffCalculator calculator = new TariffCalculator(tariff, inputs(time));
            Quote quote = calculator.quote(total, calculator.units(total));
            account = account.after(quote, tariff, now, KAMPALA);
            return quote;
        }

        PricingInputs inputs(String time) {
            return account.inputs(tariff, buyer, Rounding.DOWN, Instant.parse(time), KAMPALA);
        }
    }

    private static Tariff uganda(Charge... charges) {
        return Tariffs.of("UGX", Tariffs.steps("15 250, 750.9"), charges);
    }

    @Test
    void cheapUnitsAreThereOnceAMonth() {
        Life life = new Life(uganda());
        life.buy("2025-04-10T08:00:00Z", 20_000);
        assertThat(life.inputs("2025-04-10T08:00:01Z").monthUnits()).isEqualByComparingTo("36.6");
        assertThat(life.inputs("2025-04-30T20:59:59Z").monthUnits()).isEqualByComparingTo("36.6");
    }

    @Test
    void theMonthEndsAtMidnightOfTheShopsZone() {
        Life life = new Life(uganda());
        life.buy("2025-04-10T08:00:00Z", 20_000);
        assertThat(life.inputs("2025-04-30T21:00:00Z").monthUnits()).isZero();
        assertThat(life.inputs("2025-04-30T21:00:00Z").usualUse()).contains(new BigDecimal("36.6"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # rule,       next purchase,        month so far
            DAYS_30,      2025-05-10T07:59:59Z, 36.6
            DAYS_30,      2025-05-10T08:00:00Z, 0.0
            DAYS_30_4375, 2025-05-10T18:29:59Z, 36.6
            DAYS_30_4375, 2025-05-10T18:30:00Z, 0.0
            CALENDAR,     2025-05-10T08:00:00Z, 0.0
            """)
    void aMonthOfDaysRunsFromItsFirstPurchase(MonthRule rule, String next, BigDecimal units) {
        Life life = new Life(Tariffs.with(uganda(), rule, Optional.empty()));
        life.buy("2025-04-10T08:00:00Z", 20_000);
        assertThat(life.inputs(next).monthUnits()).isEqualByComparingTo(units);
    }

    @ParameterizedTest
    @CsvSource({"2025-04-09T08:00:00Z", "2025-03-01T08:00:00Z"})
    void aClockThatWentBackDoesNotBringCheapUnitsBack(String earlier) {
        Life life = new Life(Tariffs.with(uganda(), MonthRule.DAYS_30, Optional.empty()));
        life.buy("2025-04-10T08:00:00Z", 20_000);
        assertThat(life.inputs(earlier).monthUnits()).isEqualByComparingTo("36.6");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # accrues, most, months, due
            true,      12,   0,      0
            true,      12,   1,      3360
            true,      12,   3,      10080
            true,      2,    3,      6720
            false,     12,   3,      3360
            """)
    void aMonthlyChargeIsDueOnceAMonthAndAccruesIfItDoes(boolean accrues, int most, int months, BigDecimal due) {
        FixedCharge fee = new FixedCharge(
                "fee",
                "Service fee",
                new BigDecimal("3360"),
                FixedCharge.Period.MONTH,
                accrues,
                most,
                Optional.empty());
        Life life = new Life(uganda(fee));
        life.buy("2025-04-10T08:00:00Z", 20_000);
        String next = "2025-%02d-20T08:00:00Z".formatted(4 + months);

        assertThat(life.inputs(next).fixed())
                .isEqualTo(months == 0 ? List.of() : List.of(new FixedDue("fee", periods(accrues, most, months), due)));
    }

    private static int periods(boolean accrues, int most, int months) {
        return accrues ? Math.min(most, months) : 1;
    }

    @Test
    void theFirstPurchasePaysOneMonth() {
        Life life = new Life(uganda(Tariffs.fixed("3360")));
        assertThat(life.inputs("2025-04-10T08:00:00Z").fixed())
                .containsExactly(new FixedDue("fee", 1, new BigDecimal("3360")));
    }

    @Test
    void whatASmallPurchaseLeftOfAChargeIsDueWithTheNext() {
        FixedCharge fee = new FixedCharge(
                "fee",
                "Service fee",
                new BigDecimal("3360"),
                FixedCharge.Period.MONTH,
                true,
                12,
                Optional.of(new FixedCharge.Split(new BigDecimal("2"), new BigDecimal("50"))));
        Life life = new Life(uganda(fee));
        life.buy("2025-04-10T08:00:00Z", 1_000);
        assertThat(life.inputs("2025-04-11T08:00:00Z").fixed())
                .containsExactly(new FixedDue("fee", 0, new BigDecimal("2860")));
        assertThat(life.inputs("2025-05-11T08:00:00Z").fixed())
                .containsExactly(new FixedDue("fee", 1, new BigDecimal("6220")));
    }

    @Test
    void aDailyChargeCountsDaysOfTheShop() {
        FixedCharge fee = new FixedCharge(
                "fee", "Meter rent", BigDecimal.TEN, FixedCharge.Period.DAY, true, 400, Optional.empty());
        Life life = new Life(uganda(fee));
        life.buy("2025-04-10T20:59:00Z", 10_000);
        assertThat(life.inputs("2025-04-10T20:59:59Z").fixed()).isEmpty();
        assertThat(life.inputs("2025-04-10T21:00:00Z").fixed()).containsExactly(new FixedDue("fee", 1, BigDecimal.TEN));
        assertThat(life.inputs("2025-04-20T08:00:00Z").fixed())
                .containsExactly(new FixedDue("fee", 10, new BigDecimal("100")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # bought in March, lifeline in April
            20000,             true
            90000,             false
            """)
    void aLifelineIsLostByTheUseOfTheMonthBefore(long march, boolean lifeline) {
        Prices steps =
                new Prices.Stepped(Tariffs.steps("*15 250, 750.9").steps(), Optional.of(BigDecimal.valueOf(100)));
        Life life = new Life(Tariffs.of("UGX", steps));
        life.buy("2025-03-10T08:00:00Z", march);
        assertThat(life.inputs("2025-04-10T08:00:00Z").lifeline()).isEqualTo(lifeline);
    }

    @Test
    void aMonthWithoutAPurchaseIsAMonthOfNoUse() {
        Life life = new Life(uganda());
        life.buy("2025-03-10T08:00:00Z", 90_000);
        assertThat(life.inputs("2025-05-10T08:00:00Z").usualUse()).contains(new BigDecimal("0.0"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # class,  entitled, everyone, free tenths
            INDIGENT, true,     false,    500
            INDIGENT, false,    false,    0
            OTHER,    true,     false,    0
            OTHER,    false,    true,     500
            """)
    void freeUnitsAreForThoseTheTariffNames(String name, boolean entitled, boolean everyone, long free) {
        FreeUnits rule = new FreeUnits(BigDecimal.valueOf(50), List.of("INDIGENT"), everyone, true);
        Tariff tariff = Tariffs.with(uganda(), MonthRule.CALENDAR, Optional.of(rule));
        Life life = new Life(tariff, new Buyer(name, entitled, List.of()));
        assertThat(life.inputs("2025-04-10T08:00:00Z").free()).isEqualTo(Energy.ofTenths(free));
    }

    @ParameterizedTest
    @CsvSource({"true, 86.6", "false, 36.6"})
    void freeUnitsAreGivenOnceAMonthAndCountIfTheTariffSaysSo(boolean counted, BigDecimal month) {
        FreeUnits rule = new FreeUnits(BigDecimal.valueOf(50), List.of(), true, counted);
        Life life =
                new Life(Tariffs.with(Tariffs.of("UGX", Tariffs.steps("500")), MonthRule.CALENDAR, Optional.of(rule)));
        Quote first = life.buy("2025-04-10T08:00:00Z", 18_300);
        assertThat(first.units()).isEqualTo(Energy.ofTenths(866));
        assertThat(life.inputs("2025-04-11T08:00:00Z").free()).isEqualTo(Energy.ZERO);
        assertThat(life.inputs("2025-04-11T08:00:00Z").monthUnits()).isEqualByComparingTo(month);
        assertThat(life.inputs("2025-05-11T08:00:00Z").free()).isEqualTo(Energy.ofTenths(500));
    }

    @Test
    void theDaysMoneyAndUnitsAreCountedFromMidnight() {
        Life life = new Life(uganda());
        life.buy("2025-04-10T08:00:00Z", 20_000);
        life.buy("2025-04-10T09:00:00Z", 5_000);
        assertThat(life.account.dayMoney()).isEqualTo(Money.ofMinor(UGX, 25_000));
        life.buy("2025-04-10T21:00:00Z", 5_000);
        assertThat(life.account.dayMoney()).isEqualTo(Money.ofMinor(UGX, 5_000));
        assertThat(life.account.dayUnits()).isEqualTo(Energy.ofTenths(66));
    }
}
