package org.utilitill.tariff.charge;

import java.math.BigDecimal;
import java.util.List;

/**
 * A fee that a purchase above a sum pays once.
 *
 * @param code short and unique in the tariff
 * @param name what slips call it
 * @param steps by rising sum, at least one
 */
public record StampDuty(String code, String name, List<StampStep> steps) implements Charge {

    /**
     * A fee and the sum above which it is due.
     *
     * @param above sum, in whole currency units; a purchase of just this much pays nothing
     * @param fee in whole currency units
     */
    public record StampStep(BigDecimal above, BigDecimal fee) {}

    public StampDuty {
        steps = List.copyOf(steps);
    }

    /** The fee of a purchase. */
    public BigDecimal of(BigDecimal tender) {
        BigDecimal fee = BigDecimal.ZERO;
        for (StampStep step : steps) {
            if (tender.compareTo(step.above()) > 0) {
                fee = step.fee();
            }
        }
        return fee;
    }
}
