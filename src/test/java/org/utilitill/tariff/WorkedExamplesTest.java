package org.utilitill.tariff;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.RoundingLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.DebtRule.Kind;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FreeUnits;
import org.utilitill.tariff.charge.StampDuty;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax.Rule;

/** What the vectors leave open: lost lifelines, bands, debts, free water, stamp duty, coins, dated adders. */
class WorkedExamplesTest {

    private static final String UGANDA = "*15 250, 80 756.2, 150 412, 756.2";
    private static final Tariff UEDCL =
            Tariffs.of("UGX", Tariffs.steps(UGANDA), Tariffs.fixed("3360"), Tariffs.vat("18", Rule.TENDER));

    private static String units(Tariff tariff, PricingInputs inputs, String tender) {
        return new TariffCalculator(tariff, inputs)
                .exactUnits(new BigDecimal(tender))
                .setScale(3, RoundingMode.HALF_UP)
                .toPlainString();
    }

    @ParameterizedTest
    @CsvSource({"true, 149.133", "false, 130.703"})
    void aLifelineStepThatIsLostCostsWhatTheNextDoes(boolean lifeline, String bought) {
        PricingInputs inputs = Tariffs.due(Tariffs.inputs(), "3360").withLifeline(lifeline);
        assertThat(units(UEDCL, inputs, "100000")).isEqualTo(bought);
    }

    @Test
    void theLeastSumPaysTheMonthsFeeAndATenth() {
        PricingInputs inputs = Tariffs.due(Tariffs.inputs(), "3360");
        assertThat(new TariffCalculator(UEDCL, inputs).leastSum()).contains(money("UGX", "3995"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # class, usual use, units for 1000
            '',      20,        82.372
            '',      30,        82.372
            '',      30.1,      60.606
            '',      500,       53.850
            DO2,     20,        53.850
            ?,       ,          82.372
            """)
    void allUnitsOfABandCostTheSame(String name, BigDecimal use, String bought) {
        Prices bands = new Prices.Banded(List.of(
                new Band("DL", Optional.of(new BigDecimal("30")), new BigDecimal("12.14")),
                new Band("DO1", Optional.of(new BigDecimal("100")), new BigDecimal("16.50")),
                new Band("DO2", Optional.empty(), new BigDecimal("18.57"))));
        PricingInputs inputs = Tariffs.inputs().withClass(name);
        assertThat(units(Tariffs.of("KES", bands), use == null ? inputs : inputs.withUsualUse(use), "1000"))
                .isEqualTo(bought);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # kind,            value, most, tender, balance, paid, left
            PERCENT_OF_TENDER, 50,    ,     300,    1000,    150,  850
            PERCENT_OF_TENDER, 30,    ,     300,    1000,    90,   910
            PERCENT_OF_TENDER, 100,   90,   300,    1000,    270,  730
            PERCENT_OF_TENDER, 50,    ,     300,    100,     100,  0
            PERCENT_OF_DEBT,   30,    ,     300,    500,     150,  350
            PERCENT_OF_DEBT,   30,    50,   100,    500,     50,   450
            INSTALMENT,        80,    ,     300,    1000,    80,   920
            INSTALMENT,        80,    ,     300,    30,      30,   0
            ALL,               0,     ,     300,    120,     120,  0
            """)
    void aDebtIsPaidBackByItsRule(
            Kind kind, BigDecimal value, BigDecimal most, String tender, String balance, String paid, String left) {
        DebtRule rule = new DebtRule(DebtRule.ANY, kind, value, Optional.ofNullable(most), true);
        Tariff tariff = Tariffs.withDebts(Tariffs.of("ZAR", Tariffs.steps("2")), rule);
        PricingInputs inputs = Tariffs.inputs().withDebts(List.of(Tariffs.debt("ZAR", "ARREARS", balance)));
        Quote quote = quote(tariff, inputs, tender);

        assertThat(quote.lines()).contains(new DebtLine("ARREARS", "ARREARS", money("ZAR", paid), money("ZAR", left)));
        assertThat(quote.exact())
                .isEqualByComparingTo(
                        new BigDecimal(tender).subtract(new BigDecimal(paid)).divide(new BigDecimal("2")));
    }

    @Test
    void aDebtThatTakesEverythingLeavesNothingForUnits() {
        DebtRule all = new DebtRule(DebtRule.ANY, Kind.ALL, BigDecimal.ONE, Optional.empty(), true);
        Tariff tariff = Tariffs.withDebts(Tariffs.of("ZAR", Tariffs.steps("2")), all);
        PricingInputs inputs = Tariffs.inputs().withDebts(List.of(Tariffs.debt("ZAR", "OLD", "1000")));
        TariffCalculator calculator = new TariffCalculator(tariff, inputs);

        assertThat(calculator.units(money("ZAR", "300"))).isEqualTo(Energy.ZERO);
        assertThat(calculator.leastSum()).contains(money("ZAR", "1000.20"));
    }

    @Test
    void severalDebtsArePaidInTheOrderOfTheRules() {
        DebtRule arrears = new DebtRule("ARREARS", Kind.PERCENT_OF_DEBT, new BigDecimal("30"), Optional.empty(), true);
        DebtRule loan = new DebtRule("LOAN", Kind.PERCENT_OF_TENDER, BigDecimal.TEN, Optional.empty(), true);
        Tariff tariff = Tariffs.withDebts(UEDCL, arrears, loan);
        PricingInputs inputs = Tariffs.due(Tariffs.inputs(), "3360")
                .withDebts(List.of(Tariffs.debt("UGX", "LOAN", "50000"), Tariffs.debt("UGX", "ARREARS", "30000")));
        Quote quote = quote(tariff, inputs, "20000");

        assertThat(quote.lines())
                .containsSubsequence(
                        new DebtLine("ARREARS", "ARREARS", money("UGX", "9000"), money("UGX", "21000")),
                        new DebtLine("LOAN", "LOAN", money("UGX", "2000"), money("UGX", "48000")));
        assertThat(quote.exact().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("10.357");
    }

    @Test
    void aDebtThatIsFreeOfTaxIsTakenBeforeTheTaxOnTheWhole() {
        DebtRule rule = new DebtRule(DebtRule.ANY, Kind.INSTALMENT, new BigDecimal("820"), Optional.empty(), false);
        Tariff tariff =
                Tariffs.withDebts(Tariffs.of("UGX", Tariffs.steps("100"), Tariffs.vat("18", Rule.TENDER)), rule);
        PricingInputs inputs = Tariffs.inputs().withDebts(List.of(Tariffs.debt("UGX", "ARREARS", "5000")));
        assertThat(units(tariff, inputs, "2000")).isEqualTo("10.000");
    }

    @Test
    void freeWaterUsesUpTheFirstStepAndIsSaid() {
        Tariff water = Tariffs.with(
                Tariffs.of("ZAR", Tariffs.steps("10 25, 15 43, 60")),
                MonthRule.CALENDAR,
                Optional.of(new FreeUnits(new BigDecimal("6"), List.of(), true, true)));
        PricingInputs inputs =
                Tariffs.inputs().withMonthUnits(new BigDecimal("4")).withFree(Energy.ofTenths(20));
        Quote quote = quote(water, inputs, "200");

        assertThat(quote.exact().setScale(3, RoundingMode.HALF_UP)).isEqualByComparingTo("6.326");
        assertThat(quote.units()).isEqualTo(Energy.ofTenths(83));
        assertThat(quote.free()).isEqualTo(Energy.ofTenths(20));
        assertThat(quote.paidUnits()).isEqualTo(Energy.ofTenths(63));
    }

    @ParameterizedTest
    @CsvSource({"100000, 0", "100001, 1000", "250000, 1000", "500001, 2000"})
    void stampDutyIsDueAboveItsSumAndNotAtIt(String tender, String fee) {
        StampDuty stamp = new StampDuty(
                "stamp",
                "Stamp duty",
                List.of(
                        new StampDuty.StampStep(new BigDecimal("100000"), new BigDecimal("1000")),
                        new StampDuty.StampStep(new BigDecimal("500000"), new BigDecimal("2000"))));
        Quote quote = quote(Tariffs.of("XOF", Tariffs.steps("100"), stamp), Tariffs.inputs(), tender);
        assertThat(quote.lines().stream().filter(StampLine.class::isInstance).map(QuoteLine::amount))
                .isEqualTo(fee.equals("0") ? List.of() : List.of(money("XOF", fee)));
    }

    @ParameterizedTest
    @CsvSource({"2025-09-30, 0", "2025-10-01, 3.69", "2025-12-31, 3.69", "2026-01-01, -0.50"})
    void anAdderHasTheValueOfItsDay(String day, BigDecimal value) {
        UnitAdder adder = new UnitAdder(
                "fcc",
                "Fuel",
                List.of(
                        new UnitAdder.DatedValue(LocalDate.of(2025, 10, 1), new BigDecimal("3.69")),
                        new UnitAdder.DatedValue(LocalDate.of(2026, 1, 1), new BigDecimal("-0.50"))));
        assertThat(adder.on(LocalDate.parse(day))).isEqualByComparingTo(value);
    }

    @Test
    void aChargeBelowZeroMakesUnitsCheaper() {
        UnitAdder adder =
                new UnitAdder("fx", "Forex", List.of(new UnitAdder.DatedValue(Tariffs.DAY, new BigDecimal("-2"))));
        assertThat(units(Tariffs.of("KES", Tariffs.steps("12"), adder), Tariffs.inputs(), "100"))
                .isEqualTo("10.000");
    }

    @Test
    void cashIsRoundedToTheCoinsThereAreOnALineOfItsOwn() {
        Tariff tariff =
                Tariffs.of("ZAR", Tariffs.steps("2")).with(new Settlement(Optional.empty(), new BigDecimal("0.50")));
        Quote quote = quote(tariff, Tariffs.inputs(), "100.20");

        assertThat(quote.total()).isEqualTo(money("ZAR", "100"));
        assertThat(quote.asked()).isEqualTo(money("ZAR", "100.20"));
        assertThat(quote.lines()).contains(new RoundingLine(money("ZAR", "-0.20")));
        assertThat(quote.units()).isEqualTo(Energy.ofTenths(501));
    }

    @ParameterizedTest
    @CsvSource({"UP, 1024, 1.025", "HALF_UP, 1024, 1.025", "DOWN, 1024, 1.025", "UP, 20, 0.5"})
    void unitsCostTheSumThatBuysThem(Rounding rounding, BigDecimal units, String price) {
        Tariff tariff = Tariffs.of("ZAR", Tariffs.steps(price));
        TariffCalculator calculator = new TariffCalculator(tariff, PricingInputs.first(Tariffs.DAY, rounding));
        Energy wanted = Energy.ofTenths(units.movePointRight(1).longValue());
        Money total = calculator.total(wanted).orElseThrow();
        assertThat(calculator.units(total)).isEqualTo(wanted);
    }

    @Test
    void aSmallPurchaseSharesWithTheFixedChargeAndTheRestStaysDue() {
        FixedCharge charge = new FixedCharge(
                "fee",
                "Network",
                new BigDecimal("200"),
                FixedCharge.Period.MONTH,
                true,
                12,
                Optional.of(new FixedCharge.Split(new BigDecimal("2"), new BigDecimal("50"))));
        Tariff tariff = Tariffs.of("ZAR", Tariffs.steps("2"), charge, Tariffs.vat("15", Rule.ADDED, "energy", "fee"));
        Quote quote = quote(tariff, Tariffs.due(Tariffs.inputs(), "200"), "200");

        assertThat(quote.lines())
                .contains(new FixedLine(
                        "fee", "Network", 1, money("ZAR", "86.96"), money("ZAR", "100"), money("ZAR", "130")));
    }

    @Test
    void theEnergyLineSaysHowManyUnitsOfEachStepTheTokenCarries() {
        Quote quote = quote(UEDCL, Tariffs.due(Tariffs.inputs(), "3360"), "100000");
        EnergyLine energy = (EnergyLine) quote.lines().get(0);
        assertThat(energy.steps())
                .extracting(step -> step.units().toPlainString() + " at " + step.price())
                .containsExactly("15 at 250", "65 at 756.2", "69.1 at 412");
    }

    @ParameterizedTest
    @CsvSource({"10, 295.00000", "15, 892.31600", "149.9, 486.16000", "150, 892.31600"})
    void theNextUnitCostsItsStepWithEverythingOnIt(BigDecimal after, BigDecimal price) {
        assertThat(new TariffCalculator(UEDCL, Tariffs.inputs()).nextPrice(after))
                .isEqualByComparingTo(price);
    }

    private static Quote quote(Tariff tariff, PricingInputs inputs, String tender) {
        TariffCalculator calculator = new TariffCalculator(tariff, inputs);
        Money total = money(tariff.currency().getCode(), tender);
        return calculator.quote(total, calculator.units(total));
    }

    private static Money money(String currency, String amount) {
        return Money.of(CurrencyUnit.of(currency), new BigDecimal(amount));
    }
}
