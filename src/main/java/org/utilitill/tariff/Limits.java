package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The least and the most that a tariff sells; money in whole currency units, units in whole units.
 *
 * @param leastSale money of one sale
 * @param mostSale money of one sale
 * @param mostSaleUnits units of one sale
 * @param mostDay money of a meter's day
 * @param mostDayUnits units of a meter's day
 * @param mostMonthUnits units of a meter's month
 */
public record Limits(
        Optional<BigDecimal> leastSale,
        Optional<BigDecimal> mostSale,
        Optional<BigDecimal> mostSaleUnits,
        Optional<BigDecimal> mostDay,
        Optional<BigDecimal> mostDayUnits,
        Optional<BigDecimal> mostMonthUnits) {

    /** No limit but that of the token. */
    public static final Limits NONE = new Limits(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
}
