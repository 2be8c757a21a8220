package org.utilitill.tariff;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Rounding;

/**
 * How fractions are settled.
 *
 * @param units of a tenth of a unit; empty for what the utility does
 * @param coin the smallest that a customer can pay with, above zero, in whole currency units
 */
public record Settlement(Optional<Rounding> units, BigDecimal coin) {

    /** What the utility does, and the smallest amount the currency has. */
    public static Settlement of(CurrencyUnit currency) {
        return new Settlement(Optional.empty(), BigDecimal.ONE.movePointLeft(currency.getDecimalPlaces()));
    }

    /** The least sum that can be paid and is not below an exact one. */
    public Money upToCoin(CurrencyUnit currency, BigDecimal exact) {
        return Money.of(currency, exact.divide(coin, 0, RoundingMode.CEILING).multiply(coin), RoundingMode.CEILING);
    }

    /** The sum that can be paid nearest to another, halves up. */
    public Money toCoin(Money sum) {
        BigDecimal coins = sum.getAmount().divide(coin, 0, RoundingMode.HALF_UP);
        return Money.of(sum.getCurrencyUnit(), coins.multiply(coin), RoundingMode.HALF_UP);
    }
}
