package org.utilitill.tariff.charge;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A charge for being a customer, whatever is bought: so much for each month or day.
 *
 * @param code short and unique in the tariff
 * @param name what slips call it
 * @param amount for one month or day before tax, above zero, in whole currency units
 * @param per what it is counted by
 * @param accrues whether months or days without a purchase are charged later
 * @param most how many months or days are charged at once, at least 1
 * @param split how a small purchase pays it, if not in full
 */
public record FixedCharge(
        String code, String name, BigDecimal amount, Period per, boolean accrues, int most, Optional<Split> split)
        implements Charge {

    /** What a fixed charge is counted by. */
    public enum Period {
        /** The tariff's month, whichever way it counts months. */
        MONTH,
        /** The calendar day of the shop. */
        DAY
    }

    /**
     * How a small purchase pays a fixed charge: "below 2 times the due, 50 %".
     *
     * @param below times the due, tax included; a purchase of less is split
     * @param percent of the purchase that goes to the charge, above 0 and at most 100
     */
    public record Split(BigDecimal below, BigDecimal percent) {}

    /** Refuses an amount that is not above zero and a count below 1. */
    public FixedCharge {
        if (amount.signum() <= 0 || most < 1) {
            throw new IllegalArgumentException("fixed charge %s takes %s, %d at once".formatted(code, amount, most));
        }
    }
}
