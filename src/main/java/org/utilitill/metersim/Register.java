package org.utilitill.metersim;

import java.math.BigInteger;
import java.util.Optional;
import org.utilitill.sts.token.Service;

/**
 * A credit register by its number in the standard: 0 to 3 count what the meter counts, 4 to 7 money. A register of
 * units holds 0 to 999 999 999 tenths. A register of money holds debts too; how much of either a maker allows is not
 * known, so there is room for thousands of the largest tokens.
 */
public enum Register {
    /** 0.1 kWh; number 0. */
    ELECTRICITY,
    /** 0.1 m³; number 1. */
    WATER,
    /** 0.1 m³; number 2. */
    GAS,
    /** 0.1 minute; number 3. */
    TIME,
    /** 0.00001 of the base currency; number 4. */
    ELECTRICITY_CURRENCY,
    /** 0.00001 of the base currency; number 5. */
    WATER_CURRENCY,
    /** 0.00001 of the base currency; number 6. */
    GAS_CURRENCY,
    /** 0.00001 of the base currency; number 7. */
    TIME_CURRENCY;

    /** The most a register of units holds, in tenths. */
    public static final BigInteger UNITS_MAX = BigInteger.valueOf(999_999_999);

    /** The most a register of money holds, in 0.00001, and the deepest debt. */
    public static final BigInteger CURRENCY_MAX = BigInteger.TEN.pow(40).subtract(BigInteger.ONE);

    /** The register that tokens in units of a service fill. */
    public static Register ofUnits(Service service) {
        return values()[service.subClass()];
    }

    /** The register that tokens in money for a service fill. */
    public static Register ofCurrency(Service service) {
        return values()[service.currencySubClass()];
    }

    /** The register of a number, 0 to 7. */
    public static Optional<Register> ofNumber(int number) {
        return number >= 0 && number < values().length ? Optional.of(values()[number]) : Optional.empty();
    }

    /** The number of the standard, also the subclass of the credit tokens that fill it. */
    public int number() {
        return ordinal();
    }

    /** Whether it counts money. */
    public boolean currency() {
        return compareTo(ELECTRICITY_CURRENCY) >= 0;
    }

    /** Whether it has room for an amount, in tenths of a unit or 0.00001 of the currency. */
    public boolean holds(BigInteger amount) {
        BigInteger most = currency() ? CURRENCY_MAX : UNITS_MAX;
        BigInteger least = currency() ? CURRENCY_MAX.negate() : BigInteger.ZERO;
        return amount.compareTo(least) >= 0 && amount.compareTo(most) <= 0;
    }
}
