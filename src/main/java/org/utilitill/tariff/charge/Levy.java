package org.utilitill.tariff.charge;

import java.math.BigDecimal;
import java.util.List;

/**
 * A percentage of the energy and of charges before it.
 *
 * @param code short and unique in the tariff
 * @param name what slips call it
 * @param percent above 0 and at most 100
 * @param on codes of what it rests on; {@link Charge#ENERGY} is the price of the units
 */
public record Levy(String code, String name, BigDecimal percent, List<String> on) implements Charge {

    public Levy {
        on = List.copyOf(on);
    }
}
