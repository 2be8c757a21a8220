package org.utilitill.tariff.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.utilitill.money.Energy;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.Tariffs;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.ValueAddedTax.Rule;
import org.utilitill.tariff.history.QuoteDifference.Reason;

/** Why fewer units than last time, on the Ugandan prices of 2021. */
class QuoteDifferenceTest {

    private static final CurrencyUnit UGX = CurrencyUnit.of("UGX");
    private static final Tariff UMEME =
            Tariffs.of("UGX", Tariffs.steps("15 250, 750.9"), Tariffs.fixed("3360"), Tariffs.vat("18", Rule.TENDER));
    private static final PricingInputs FIRST = Tariffs.due(Tariffs.inputs(), "3360");
    private static final PricingInputs SECOND = Tariffs.inputs().withMonthUnits(new BigDecimal("16.8"));

    private static Quote quote(Tariff tariff, PricingInputs inputs, long money) {
        TariffCalculator calculator = new TariffCalculator(tariff, inputs);
        Money total = Money.ofMinor(UGX, money);
        return calculator.quote(total, calculator.units(total));
    }

    @Test
    void theFeeOfTheMonthIsTakenToday() {
        PricingInputs noFee = Tariffs.inputs();
        assertThat(QuoteDifference.between(quote(UMEME, FIRST, 20_000), UMEME, quote(UMEME, noFee, 20_000)))
                .contains(
                        new QuoteDifference(-44, List.of(new Reason.Taken("Service fee", Money.ofMinor(UGX, 3_360)))));
    }

    @Test
    void cheapUnitsAreUsedUpButTheFeeIsPaid() {
        Optional<QuoteDifference> difference =
                QuoteDifference.between(quote(UMEME, SECOND, 10_000), UMEME, quote(UMEME, FIRST, 10_000));
        assertThat(difference).contains(new QuoteDifference(-56, List.of(new Reason.CheapUsed(new BigDecimal("15")))));
    }

    @Test
    void theMoneyOfTodayIsLaidBesideWhatItWouldHaveBoughtThen() {
        QuoteDifference difference = QuoteDifference.between(
                        quote(UMEME, SECOND, 50_000), UMEME, quote(UMEME, FIRST, 10_000))
                .orElseThrow();
        assertThat(difference.size()).isEqualTo(Energy.ofTenths(55));
    }

    @Test
    void theSameMoneyUnderTheSameConditionsNeedsNoReason() {
        assertThat(QuoteDifference.between(quote(UMEME, SECOND, 10_000), UMEME, quote(UMEME, SECOND, 99_000)))
                .isEmpty();
    }

    @Test
    void aNewMonthBringsCheapUnitsBack() {
        Tariff noFee = Tariffs.of("UGX", Tariffs.steps("15 250, 750.9"));
        PricingInputs late = Tariffs.inputs().withMonthUnits(new BigDecimal("40"));
        assertThat(QuoteDifference.between(quote(noFee, Tariffs.inputs(), 10_000), noFee, quote(noFee, late, 10_000)))
                .map(QuoteDifference::reasons)
                .contains(List.of(new Reason.CheapBack(new BigDecimal("15"))));
    }

    @Test
    void aDebtAndNewPricesAreNamed() {
        DebtRule rule =
                new DebtRule(DebtRule.ANY, DebtRule.Kind.PERCENT_OF_TENDER, BigDecimal.TEN, Optional.empty(), true);
        Tariff dearer = Tariffs.withDebts(version(2, "800"), rule);
        PricingInputs owing = Tariffs.inputs().withDebts(List.of(Tariffs.debt("UGX", "Arrears", "90000")));
        assertThat(QuoteDifference.between(
                        quote(dearer, owing, 10_000),
                        version(1, "700"),
                        quote(version(1, "700"), Tariffs.inputs(), 10_000)))
                .map(QuoteDifference::reasons)
                .contains(List.of(
                        new Reason.Taken("Arrears", Money.ofMinor(UGX, 1_000)),
                        new Reason.CheapUsed(new BigDecimal("14.2")),
                        new Reason.NewPrices()));
    }

    @Test
    void freeUnitsThatAreTakenForTheMonthAreNamed() {
        Tariff flat = version(1, "500");
        Quote then = quote(flat, Tariffs.inputs().withFree(Energy.ofTenths(500)), 10_000);
        assertThat(QuoteDifference.between(quote(flat, Tariffs.inputs(), 10_000), flat, then))
                .contains(new QuoteDifference(-500, List.of(new Reason.FreeGone(Energy.ofTenths(500)))));
    }

    private static Tariff version(int number, String price) {
        return Tariff.flat(new TariffId("F", number), "Flat", UMEME.service(), UGX, new BigDecimal(price));
    }
}
