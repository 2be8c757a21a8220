package org.utilitill.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    private static final CurrencyUnit KES = CurrencyUnit.of("KES");

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,        0.0
            1,        0.1
            10,       1.0
            281,      28.1
            16383,    1638.3
            18201624, 1820162.4
            """)
    void energyIsShownWithOneDecimalAndNoGrouping(long tenths, String text) {
        assertThat(Energy.ofTenths(tenths)).hasToString(text);
        assertThat(Energy.ofTenths(tenths).toDecimal()).isEqualTo(new BigDecimal(text));
    }

    @Test
    void energyBelowZeroIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Energy.ofTenths(-1))
                .withMessageContaining("-1");
    }

    @Test
    void moreEnergyComesAfterLess() {
        assertThat(Energy.ofTenths(2)).isGreaterThan(Energy.ofTenths(1)).isGreaterThan(Energy.ZERO);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # units,           UP,  HALF_UP, DOWN
            0,                 0,   0,       0
            0.1,               1,   1,       1
            0.10000000000001,  2,   1,       1
            0.14999999999999,  2,   1,       1
            0.15,              2,   2,       1
            0.19999999999999,  2,   2,       1
            0.2,               2,   2,       2
            0.04,              1,   0,       0
            0.05,              1,   1,       0
            149.99999,         1500, 1500,   1499
            1638.35,           16384, 16384, 16383
            """)
    void aFractionOfATenthIsSettledAsTheUtilityChose(String units, long up, long halfUp, long down) {
        BigDecimal exact = new BigDecimal(units);
        assertThat(Rounding.UP.toTenths(exact)).isEqualTo(Energy.ofTenths(up));
        assertThat(Rounding.HALF_UP.toTenths(exact)).isEqualTo(Energy.ofTenths(halfUp));
        assertThat(Rounding.DOWN.toTenths(exact)).isEqualTo(Energy.ofTenths(down));
    }

    @Test
    void unitsBeyondAnyCountAreAnErrorAndNotAnotherNumber() {
        assertThatThrownBy(() -> Rounding.DOWN.toTenths(new BigDecimal("1e30")))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-0.01", "100.01", "1000"})
    void aTaxOutsideZeroToAHundredIsRefusedByItsFigure(String percent) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TaxRate.ofPercent(percent))
                .withMessageContaining(percent);
    }

    @ParameterizedTest
    @CsvSource({"16, 16", "16.00, 16", "7.50, 7.5", "0, 0", "0.000, 0", "100, 100", "1E+1, 10"})
    void ratesThatAreTheSameAreEqualAndReadTheSame(String percent, String text) {
        assertThat(TaxRate.ofPercent(percent)).hasToString(text).isEqualTo(TaxRate.ofPercent(text));
        assertThat(TaxRate.ofPercent(percent).none()).isEqualTo(text.equals("0"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # percent, gross, tax inside it
            16,  116.00, 16.00
            16,  500.00, 68.97
            16,  0.01,   0.00
            16,  0.04,   0.01
            0,   500.00, 0.00
            100, 0.01,   0.01
            100, 0.03,   0.02
            12,  0.14,   0.02
            12,  0.42,   0.05
            7.5, 107.50, 7.50
            20,  0.03,   0.01
            """)
    void theTaxInsideAnAmountIsRoundedHalvesUp(String percent, String gross, String tax) {
        assertThat(TaxRate.ofPercent(percent).insideOf(Money.of(KES, new BigDecimal(gross))))
                .isEqualTo(Money.of(KES, new BigDecimal(tax)));
    }

    @Test
    void theTaxInsideAnAmountIsExactAtEveryHalfCoin() {
        for (int tenths = 0; tenths <= 1000; tenths++) {
            TaxRate rate = new TaxRate(BigDecimal.valueOf(tenths, 1));
            for (int minor = 1; minor <= 300; minor++) {
                // round(minor * t / (1000 + t)), halves up, in whole numbers only
                BigInteger above = BigInteger.valueOf(2L * minor * tenths + 1000 + tenths);
                long tax =
                        above.divide(BigInteger.valueOf(2L * (1000 + tenths))).longValueExact();
                assertThat(rate.insideOf(Money.ofMinor(KES, minor)).getAmountMinorLong())
                        .as("%s %% inside %d cents", rate, minor)
                        .isEqualTo(tax);
            }
        }
    }

    @Test
    void taxTakenOutAndPutBackGivesTheAmount() {
        TaxRate rate = TaxRate.ofPercent("16");
        assertThat(rate.includedIn(new BigDecimal("25.30"))).isEqualByComparingTo("29.348");
        assertThat(rate.excludedFrom(new BigDecimal("29.348"))).isEqualByComparingTo("25.30");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            KES, 25.3,     25.30
            KES, 25.30,    25.30
            KES, 0.123456, 0.123456
            KES, 100,      100.00
            KES, 1E+3,     1000.00
            KES, 25.300,   25.30
            UGX, 805.7,    805.7
            UGX, 800,      800
            UGX, 800.0,    800
            KWD, 0.02,     0.020
            """)
    void aPriceIsShownWithAtLeastTheDecimalsOfItsCurrency(String currency, String price, String text) {
        assertThat(new UnitPrice(CurrencyUnit.of(currency), new BigDecimal(price)))
                .hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0.00", "-0.01"})
    void aPriceThatIsNotAboveZeroIsRefused(String price) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitPrice(KES, new BigDecimal(price)))
                .withMessageContaining(price);
    }
}
