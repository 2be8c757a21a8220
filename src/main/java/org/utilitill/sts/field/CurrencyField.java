package org.utilitill.sts.field;

import java.math.BigInteger;

/**
 * The signed 20-bit amount of a currency credit token: sign, five bits of exponent, fourteen of mantissa, in steps of
 * 0.00001 of the base currency. What lies between two steps moves towards plus infinity, in the customer's favour.
 *
 * <pre>
 *  19 | 18   16 | 15 14 | 13 ....... 0
 *  s  | e4 - e2 | e1 e0 | mantissa        bits 19 to 16 stand where other tokens have their random field
 * </pre>
 */
public final class CurrencyField {

    private static final int MANTISSA_BITS = 14;
    private static final int MANTISSA_MAX = (1 << MANTISSA_BITS) - 1;
    private static final int EXPONENT_MAX = 31;
    private static final int SIGN = 1 << 19;
    private static final int FIELD_MAX = (1 << 20) - 1;
    private static final BigInteger NINE = BigInteger.valueOf(9);
    private static final BigInteger FIRST_RANGE = BigInteger.valueOf(MANTISSA_MAX + 1L);

    /** The largest amount either way, about 1.82 · 10^35 steps. */
    public static final BigInteger MAX_UNITS = magnitude(EXPONENT_MAX, MANTISSA_MAX);

    private CurrencyField() {}

    /**
     * The field of the least amount that is not below this one.
     *
     * @param units 0.00001 of the base currency, {@link #MAX_UNITS} at most either way
     * @return 20 bits
     * @throws StsException E_AMOUNT_RANGE
     */
    public static int encode(BigInteger units) {
        BigInteger magnitude = units.abs();
        if (magnitude.compareTo(MAX_UNITS) > 0) {
            throw new StsException(
                    StsError.E_AMOUNT_RANGE,
                    "The amount %s is beyond %s hundred-thousandths of the currency either way.",
                    units,
                    MAX_UNITS);
        }
        return units.signum() < 0 ? SIGN | debit(magnitude) : credit(magnitude);
    }

    /**
     * The amount a field stands for.
     *
     * @param field 20 bits
     * @return 0.00001 of the base currency; 0 for the field that says minus 0
     * @throws StsException E_AMOUNT_RANGE
     */
    public static BigInteger decode(int field) {
        if (field < 0 || field > FIELD_MAX) {
            throw new StsException(
                    StsError.E_AMOUNT_RANGE, "The currency amount field %d does not fit 20 bits.", field);
        }
        BigInteger magnitude = magnitude((field & ~SIGN) >>> MANTISSA_BITS, field & MANTISSA_MAX);
        return (field & SIGN) == 0 ? magnitude : magnitude.negate();
    }

    /** Rounded up. */
    private static int credit(BigInteger magnitude) {
        int exponent = 0;
        while (magnitude.compareTo(magnitude(exponent, MANTISSA_MAX)) > 0) {
            exponent++;
        }
        BigInteger step = BigInteger.TEN.pow(exponent);
        BigInteger above = magnitude.subtract(offset(exponent)).max(BigInteger.ZERO);
        int mantissa = above.add(step).subtract(BigInteger.ONE).divide(step).intValueExact();
        return exponent << MANTISSA_BITS | mantissa;
    }

    /** The magnitude rounded down, so that the debit is never more than was asked. */
    private static int debit(BigInteger magnitude) {
        int exponent = EXPONENT_MAX;
        while (magnitude.compareTo(offset(exponent)) < 0) {
            exponent--;
        }
        BigInteger above = magnitude.subtract(offset(exponent)).divide(BigInteger.TEN.pow(exponent));
        return exponent << MANTISSA_BITS
                | above.min(BigInteger.valueOf(MANTISSA_MAX)).intValueExact();
    }

    private static BigInteger magnitude(int exponent, int mantissa) {
        return BigInteger.TEN
                .pow(exponent)
                .multiply(BigInteger.valueOf(mantissa))
                .add(offset(exponent));
    }

    /** What the ranges below an exponent cover: 16384 · (10^e - 1) / 9. */
    private static BigInteger offset(int exponent) {
        return BigInteger.TEN
                .pow(exponent)
                .subtract(BigInteger.ONE)
                .divide(NINE)
                .multiply(FIRST_RANGE);
    }
}
