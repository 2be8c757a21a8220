package org.utilitill.money;

import java.math.BigDecimal;

/**
 * What a meter counts, in whole tenths of its unit: 0.1 kWh of electricity, 0.1 m³ of water or gas, 0.1 minute
 * of connection time.
 *
 * <p>It never crosses to money without a price, so the two do not share a type.
 *
 * @param tenths count of tenths, zero or more
 */
public record Energy(long tenths) implements Comparable<Energy> {

    /** No energy at all. */
    public static final Energy ZERO = new Energy(0);

    public Energy {
        if (tenths < 0) {
            throw new IllegalArgumentException("energy of %d tenths is below zero".formatted(tenths));
        }
    }

    /** Energy of an exact count of tenths, zero or more. */
    public static Energy ofTenths(long tenths) {
        return new Energy(tenths);
    }

    /** The amount in whole units with exactly one decimal, such as 28.1. */
    public BigDecimal toDecimal() {
        return BigDecimal.valueOf(tenths, 1);
    }

    /** The amount as plain text with one decimal and no grouping, such as {@code "1638.3"}. */
    @Override
    public String toString() {
        return toDecimal().toPlainString();
    }

    @Override
    public int compareTo(Energy other) {
        return Long.compare(tenths, other.tenths);
    }
}
