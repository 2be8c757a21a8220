package org.utilitill.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
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
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.TaxLine;

class TariffCalculatorTest {

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
        Tariff tariff = tariff(currency, price, tax, rounding);
        Money total = Money.of(CurrencyUnit.of(currency), new BigDecimal(paid));
        Quote quote = TariffCalculator.quote(tariff, total, TariffCalculator.units(tariff, total));

        assertThat(quote.units()).isEqualTo(Energy.ofTenths(tenths));
        Money taxed = Money.of(total.getCurrencyUnit(), new BigDecimal(taxLine));
        if (taxed.isZero()) {
            assertThat(quote.lines()).containsExactly(new EnergyLine(quote.units(), tariff.price(), total));
        } else {
            assertThat(quote.lines())
                    .containsExactly(
                            new EnergyLine(quote.units(), tariff.price(), total.minus(taxed)),
                            new TaxLine(tariff.tax(), total.minus(taxed), taxed));
        }
    }

    @Test
    void theLinesOfAnyQuoteAddUpToItsTotalAndNoneIsNegative() {
        for (long seed = 1; seed <= 10_000; seed++) {
            Random random = new Random(seed);
            Tariff tariff = random(random);
            Money total = money(random, tariff);
            Quote quote = TariffCalculator.quote(tariff, total, TariffCalculator.units(tariff, total));

            Money sum = quote.lines().stream()
                    .map(QuoteLine::amount)
                    .reduce(Money::plus)
                    .orElseThrow();
            assertThat(sum).as("seed %d: %s of %s", seed, total, tariff).isEqualTo(total);
            assertThat(quote.lines())
                    .as("seed %d: %s of %s", seed, total, tariff)
                    .allMatch(line -> !line.amount().isNegative())
                    .hasSize(tariff.tax().none() ? 1 : 2);
        }
    }

    @Test
    void moreMoneyNeverBuysFewerUnits() {
        for (long seed = 1; seed <= 10_000; seed++) {
            Random random = new Random(seed);
            Tariff tariff = random(random);
            Money less = money(random, tariff);
            Money more = less.plusMinor(random.nextInt(200));
            assertThat(TariffCalculator.units(tariff, more))
                    .as("seed %d: %s and %s of %s", seed, less, more, tariff)
                    .isGreaterThanOrEqualTo(TariffCalculator.units(tariff, less));
        }
    }

    @Test
    void theLeastSumBuysAtLeastATenthWhateverTheRounding() {
        for (long seed = 1; seed <= 10_000; seed++) {
            Tariff tariff = random(new Random(seed));
            Money least = TariffCalculator.leastSum(tariff);
            assertThat(TariffCalculator.units(tariff, least).tenths())
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
        Tariff tariff = new Tariff(
                "T",
                "Test",
                new UnitPrice(unit, new BigDecimal(price)),
                TaxRate.ofPercent(tax),
                Rounding.DOWN,
                Money.of(unit, new BigDecimal(minimum)));
        assertThat(TariffCalculator.leastSum(tariff)).isEqualTo(Money.of(unit, new BigDecimal(least)));
    }

    @Test
    void aQuoteWhoseLinesDoNotAddUpIsRefusedWithBothSums() {
        Tariff tariff = tariff("KES", "10", "0", Rounding.DOWN);
        Money total = Money.ofMajor(CurrencyUnit.of("KES"), 100);
        List<QuoteLine> lines = List.of(new EnergyLine(Energy.ofTenths(100), tariff.price(), total.plusMinor(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quote(tariff, total, Energy.ofTenths(100), lines))
                .withMessageContaining("KES 100.01")
                .withMessageContaining("KES 100.00");
    }

    @Test
    void aMinimumInAnotherCurrencyIsRefused() {
        UnitPrice price = new UnitPrice(CurrencyUnit.of("KES"), BigDecimal.TEN);
        Money minimum = Money.ofMajor(CurrencyUnit.of("UGX"), 10);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Tariff("D1", "x", price, TaxRate.ofPercent("0"), Rounding.UP, minimum))
                .withMessageContaining("UGX 10")
                .withMessageContaining("KES");
    }

    private static Tariff tariff(String currency, String price, String tax, Rounding rounding) {
        CurrencyUnit unit = CurrencyUnit.of(currency);
        return new Tariff(
                "T",
                "Test",
                new UnitPrice(unit, new BigDecimal(price)),
                TaxRate.ofPercent(tax),
                rounding,
                Money.zero(unit));
    }

    private static Tariff random(Random random) {
        BigDecimal price = BigDecimal.valueOf(1 + random.nextInt(5_000_000), random.nextInt(5));
        return tariff(
                CURRENCIES.get(random.nextInt(CURRENCIES.size())),
                price.toPlainString(),
                TAXES.get(random.nextInt(TAXES.size())),
                Rounding.values()[random.nextInt(Rounding.values().length)]);
    }

    private static Money money(Random random, Tariff tariff) {
        long most = BigDecimal.ONE.movePointRight(1 + random.nextInt(12)).longValueExact();
        return Money.ofMinor(tariff.price().currency(), 1 + random.nextLong(most));
    }
}
