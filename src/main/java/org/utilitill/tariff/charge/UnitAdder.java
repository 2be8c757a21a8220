package org.utilitill.tariff.charge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * So much on each unit, up or down, from a date on: fuel, forex, inflation.
 *
 * @param code short and unique in the tariff
 * @param name what slips call it
 * @param values in the order of their dates, at least one
 */
public record UnitAdder(String code, String name, List<DatedValue> values) implements Charge {

    /**
     * A value and when it begins.
     *
     * @param from first day it holds, in the shop's zone
     * @param value per unit before tax, signed, in whole currency units
     */
    public record DatedValue(LocalDate from, BigDecimal value) {}

    /** Refuses an adder without a value. */
    public UnitAdder {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("adder %s has no value".formatted(code));
        }
        values = List.copyOf(values);
    }

    /** The value that holds on a day; zero before the first. */
    public BigDecimal on(LocalDate day) {
        BigDecimal value = BigDecimal.ZERO;
        for (DatedValue dated : values) {
            if (!dated.from().isAfter(day)) {
                value = dated.value();
            }
        }
        return value;
    }
}
