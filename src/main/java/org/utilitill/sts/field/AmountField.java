package org.utilitill.sts.field;

/**
 * The 16-bit amount of a credit token: two bits of exponent, fourteen of mantissa, in steps of 0.1 kWh or 0.1 m³. Steps
 * grow tenfold above 1 638.3, and what lies between two steps is rounded up, in the customer's favour.
 */
public final class AmountField {

    /** The largest amount a token can carry, 1 820 162.4 kWh or m³, in tenths. */
    public static final long MAX_TENTHS = 18_201_624;

    private static final int MANTISSA_BITS = 14;
    private static final int MANTISSA_MAX = (1 << MANTISSA_BITS) - 1;
    private static final int FIELD_MAX = 0xFFFF;
    private static final long[] STEP = {1, 10, 100, 1000};
    private static final long[] OFFSET = {0, 16_384, 180_224, 1_818_624};

    private AmountField() {}

    /**
     * The field that carries at least this amount, and the least of those.
     *
     * @param tenths 0 to {@link #MAX_TENTHS}
     * @return 0 to FFFF
     * @throws StsException E_AMOUNT_RANGE
     */
    public static int encode(long tenths) {
        if (tenths < 0 || tenths > MAX_TENTHS) {
            throw new StsException(
                    StsError.E_AMOUNT_RANGE, "The amount %d is not 0 to %d tenths of a unit.", tenths, MAX_TENTHS);
        }
        int exponent = 0;
        while (mantissa(tenths, exponent) > MANTISSA_MAX) {
            exponent++;
        }
        return exponent << MANTISSA_BITS | (int) mantissa(tenths, exponent);
    }

    /**
     * The amount a field stands for. Every field has an amount of its own, and they grow with the field.
     *
     * @param field 0 to FFFF
     * @return tenths of a kWh or m³
     * @throws StsException E_AMOUNT_RANGE
     */
    public static long decode(int field) {
        if (field < 0 || field > FIELD_MAX) {
            throw new StsException(StsError.E_AMOUNT_RANGE, "The amount field %d does not fit 16 bits.", field);
        }
        int exponent = field >>> MANTISSA_BITS;
        return STEP[exponent] * (field & MANTISSA_MAX) + OFFSET[exponent];
    }

    private static long mantissa(long tenths, int exponent) {
        // 180 223 lies above what exponent 1 reaches and below where exponent 2 starts: it takes the first step of 2.
        long above = Math.max(0, tenths - OFFSET[exponent]);
        return (above + STEP[exponent] - 1) / STEP[exponent];
    }
}
