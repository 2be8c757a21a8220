package org.utilitill.money;

import java.math.BigDecimal;
import org.joda.money.CurrencyUnit;

/**
 * What one whole unit (1 kWh, 1 m³) costs before tax. Prices have more decimals than coins do.
 *
 * @param currency the currency of the shop
 * @param perUnit above zero, exact, in whole currency units
 */
public record UnitPrice(CurrencyUnit currency, BigDecimal perUnit) {

    public UnitPrice {
        if (perUnit.signum() <= 0) {
            throw new IllegalArgumentException("unit price %s is not above zero".formatted(perUnit));
        }
    }

    /** The figure with at least the decimals of the currency, such as {@code "25.30"}. */
    @Override
    public String toString() {
        int scale = Math.max(
                currency.getDecimalPlaces(), perUnit.stripTrailingZeros().scale());
        return perUnit.setScale(scale).toPlainString();
    }
}
