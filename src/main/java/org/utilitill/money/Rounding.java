package org.utilitill.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How a fraction of a tenth of a unit is settled; each utility chooses one and its slips follow it. */
public enum Rounding {
    /** To the next tenth, in the customer's favour. */
    UP(RoundingMode.CEILING),
    /** To the nearest tenth, halves up. */
    HALF_UP(RoundingMode.HALF_UP),
    /** To the tenth below. */
    DOWN(RoundingMode.FLOOR);

    private final RoundingMode mode;

    Rounding(RoundingMode mode) {
        this.mode = mode;
    }

    /**
     * Whole tenths of an exact amount of units.
     *
     * @throws ArithmeticException when the amount does not fit a long
     */
    public Energy toTenths(BigDecimal units) {
        return Energy.ofTenths(units.movePointRight(1).setScale(0, mode).longValueExact());
    }
}
