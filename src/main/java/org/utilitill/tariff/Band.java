package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * One band of a price by customer: all units of a customer whose use is up to a count cost this much each.
 *
 * @param name of the class of customers, such as {@code "DO1"}
 * @param upTo usual units a month of the customers in it; empty for the last
 * @param price of one unit, above zero, in whole currency units
 */
public record Band(String name, Optional<BigDecimal> upTo, BigDecimal price) {

    /** Refuses a price that is not above zero. */
    public Band {
        if (price.signum() <= 0) {
            throw new IllegalArgumentException("price of %s a unit is not above zero".formatted(price));
        }
    }
}
