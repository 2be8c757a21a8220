package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One step of a stepped price: units up to a count in the month cost this much each.
 *
 * @param upTo count of the month's units where the step ends; empty for the last
 * @param price of one unit, above zero, in whole currency units
 * @param lifeline whether only customers of little use get this price
 */
public record Step(Optional<BigDecimal> upTo, BigDecimal price, boolean lifeline) {

    /** Refuses a price that is not above zero. */
    public Step {
        if (price.signum() <= 0) {
            throw new IllegalArgumentException("price of %s a unit is not above zero".formatted(price));
        }
    }
}
