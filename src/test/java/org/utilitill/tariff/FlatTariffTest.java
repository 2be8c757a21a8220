package org.utilitill.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.StepUse;
import org.utilitill.tariff.QuoteLine.TaxLine;

class FlatTariffTest {

    private static final List<String> CURRENCIES = List.of("KES", "UGX", "TND", "KWD", "ZAR");
    private static final List<String> TAXES = List.of("0", "16", "18", "7.5", "12", "15", "20", "100", "0.1");

    @ParameterizedTest
    @CsvSource(textBlock = """
            # currency, price, tax, rounding, paid, tenths, tax line
            KES, 25.30, 16,  HALF_UP, 500,    170,  68.97
            KES, 25.30, 16,  DOWN,    500,    170,  68.97
            KES, 25.30, 16,  UP,      500,    171,  68.97
            KES, 25.30, 16,  DOWN,    29.35,  10,   4.05
            KES, 25.30, 16,  DOWN,    29.34,  9,    4.05
            KES, 25.30, 16,  HALF_UP, 29.34,  10,   4.05
            KES, 10,    0,   DOWN,    99.99,  99,   0
            KES, 10,    0,   UP,      99.01,  100,  0
            KES, 10,    0,   HALF_UP, 99.49,  99,   0
            KES, 10,    0,   HALF_UP, 99.50,  100,  0
            UGX, 805.7, 18,  DOWN,    20000,  210,  3051
            KWD, 0.020, 5,   DOWN,    1.050,  500,  0.050
            """)
    void moneyBuysUnitsAfterTax(
            String currency, String price, String tax, Rounding rounding, String paid, long tenths, String taxLine) {
        FlatTariff tariff = tariff(currency, price, tax, rounding);
        Money total = Money.of(CurrencyUnit.of(currency), new BigDecimal(paid));
        Quote quote = quote(tariff, total);

        assertThat(quote.units()).isEqualTo(Energy.ofTenths(tenths));
        Money taxed = Money.of(total.getCurrencyUnit(), new BigDecimal(taxLine));
        if (taxed.isZero()) {
            assertThat(quote.lines()).containsExactly(energy(quote, tariff, total));
        } else {
            assertThat(quote.lines())
                    .containsExactly(
                            energy(quote, tariff, total.minus(taxed)),
                            new TaxLine(FlatTariff.TAX, "", tariff.tax(), total.minus(taxed), taxed));
        }
    }

    @Test
    void theLinesOfAnyQuoteAddUpToItsTotalAndNoneIsNegative() {
        for (long seed = 1; seed <= 10_000; seed++) {
            Random random = new Random(seed);
            FlatTariff tariff = random(random);
            Money total = money(random, tariff);
            Quote quote = quote(tariff, total);

            Money sum = quote.lines().stream()
                    .map(QuoteLine::amount)
                    .reduce(Money::plus)
                    .orElseThrow();
            assertThat(sum).as("seed %d: %s of %s", seed, total, tariff).isEqualTo(total);
            assertThat(quote.lines())
                    .as("seed %d: %s of %s", seed, total, tariff)
                    .allMatch(line -> !line.amount().isNegative())
                    .hasSizeLessThanOrEqualTo(tariff.tax().none() ? 1 : 2);
        }
    }

    @Test
    void moreMoneyNeverBuysFewerUnits() {
        for (long seed = 1; seed <= 10_000; seed++) {
            Random random = new Random(seed);
            FlatTariff tariff = random(random);
            Money less = money(random, tariff);
            Money more = less.plusMinor(random.nextInt(200));
            assertThat(calculator(tariff).units(more))
                    .as("seed %d: %s and %s of %s", seed, less, more, tariff)
                    .isGreaterThanOrEqualTo(calculator(tariff).units(less));
        }
    }

    @Test
    void theLeastSumBuysAtLeastATenthWhateverTheRounding() {
        for (long seed = 1; seed <= 10_000; seed++) {
            FlatTariff tariff = random(new Random(seed));
            Money least = calculator(tariff).leastSum().orElseThrow();
            assertThat(calculator(tariff).units(least).tenths())
                    .as("seed %d: %s of %s", seed, least, tariff)
                    .isPositive();
            assertThat(least).as("seed %d: %s", seed, tariff).isGreaterThanOrEqualTo(tariff.minimum());
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # currency, price, tax, minimum, least sum
            KES, 25.30, 16, 0.01, 2.94
            KES, 25.30, 16, 10,   10.00
            KES, 10,    0,  0.01, 1.00
            KES, 0.01,  0,  0.01, 0.01
            UGX, 805.7, 18, 1,    96
            KWD, 0.020, 5,  0,    0.003
            """)
    void theLeastSumIsATenthWithTaxOrTheTariffsOwnMinimum(
            String currency, String price, String tax, String minimum, String least) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        FlatTariff tariff = new FlatTariff(
                "T",
                "Test",
                new UnitPrice(unit, new BigDecimal(price)),
                TaxRate.ofPercent(tax),
                Rounding.DOWN,
                Money.of(unit, new BigDecimal(minimum)));
        assertThat(calculator(tariff).leastSum()).contains(Money.of(unit, new BigDecimal(least)));
    }

    @Test
    void aQuoteWhoseLinesDoNotAddUpIsRefusedWithBothSums() {
        Quote good = quote(tariff("KES", "10", "0", Rounding.DOWN), Money.ofMajor(CurrencyUnit.of("KES"), 100));
        List<QuoteLine> lines = List.of(new EnergyLine(List.of(), good.total().plusMinor(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(
                        good.tariff(),
                        good.tariffName(),
                        good.total(),
                        good.units(),
                        good.exact(),
                        lines,
                        good.nextPrice(),
                        good.inputs()))
                .withMessageContaining("KES 100.01")
                .withMessageContaining("KES 100.00");
    }

    @Test
    void aMinimumInAnotherCurrencyIsRefused() {
        UnitPrice price = new UnitPrice(CurrencyUnit.of("KES"), BigDecimal.TEN);
        Money minimum = Money.ofMajor(CurrencyUnit.of("UGX"), 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FlatTariff("D1", "x", price, TaxRate.ofPercent("0"), Rounding.UP, minimum))
                .withMessageContaining("UGX 10")
                .withMessageContaining("KES");
    }

    private static TariffCalculator calculator(FlatTariff flat) {
        PricingInputs inputs = PricingInputs.first(LocalDate.EPOCH, flat.rounding());
        return new TariffCalculator(flat.tariff(Service.ELECTRICITY), inputs);
    }

    private static Quote quote(FlatTariff flat, Money total) {
        TariffCalculator calculator = calculator(flat);
        return calculator.quote(total, calculator.units(total));
    }

    private static EnergyLine energy(Quote quote, FlatTariff tariff, Money amount) {
        return new EnergyLine(List.of(new StepUse(quote.units().toDecimal(), tariff.price())), amount);
    }

    private static FlatTariff tariff(String currency, String price, String tax, Rounding rounding) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return new FlatTariff(
                "T",
                "Test",
                new UnitPrice(unit, new BigDecimal(price)),
                TaxRate.ofPercent(tax),
                rounding,
                Money.zero(unit));
    }

    private static FlatTariff random(Random random) {
        BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(5_000_000), random.nextInt(5));
        return tariff(
                CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                price.toPlainString(),
                TAXES.get(random.nextInt(TAXES.size())),
                Rounding.values()[random.nextInt(Rounding.values().length)]);
    }

    private static Money money(Random random, FlatTariff tariff) {
        long most = BigDecimal.ONE.movePointRight(1 + random.nextInt(12)).longValueExact();
        return Money.ofMinor(tariff.price().currency(), 1 + random.nextLong(most));
    }
}
