package org.utilitill.sts.field;

/**
 * The 16-bit amount of a credit token or a power limit: two bits of exponent, fourteen of mantissa, in steps of 0.1
 * kWh, 0.1 m³, 0.1 minute or 1 W. Steps grow tenfold above 16 383, and what lies between two steps is rounded up, in
 * the customer's favour.
 */
public final class AmountField {

    /** The largest amount a token can carry: 1 820 162.4 kWh or m³, counted in tenths, or 18 201 624 W. */
    public static final long MAX_UNITS = 18_201_624;

    private static final int MANTISSA_BITS = 14;
    private static final int MANTISSA_MAX = (1 << MANTISSA_BITS) - 1;
    private static final int FIELD_MAX = 0xFFFF;
    private static final int[] STEP = {1, 10, 100, 1000};
    private static final int[] OFFSET = {0, 16_384, 180_224, 1_818_624};
    private static final int[] REACH = {16_383, 180_214, 1_818_524, 18_201_624};

    private AmountField() {}

    /**
     * The field that carries at least this amount, and the least of those.
     *
     * @param units 0 to {@link #MAX_UNITS}
     * @return 0 to FFFF
     * @throws StsException E_AMOUNT_RANGE
     */
    public static int encode(long units) {
        if (units < 0 || units > MAX_UNITS) {
            throw new StsException(StsError.E_AMOUNT_RANGE, "The amount %d is not 0 to %d.", units, MAX_UNITS);
        }
        int exponent = 0;
        while (units > REACH[exponent]) {
            exponent++;
        }
        // 180 223 lies above what exponent 1 reaches and below where exponent 2 starts: it takes the first step of 2.
        int above = Math.max(0, (int) units - OFFSET[exponent]);
        return exponent << MANTISSA_BITS | (above + STEP[exponent] - 1) / STEP[exponent];
    }

    /**
     * The amount a field stands for. Every field has an amount of its own, and they grow with the field.
     *
     * @param field 0 to FFFF
     * @return units
     * @throws StsException E_AMOUNT_RANGE
     */
    public static long decode(int field) {
        if (field < 0 || field > FIELD_MAX) {
            throw new StsException(StsError.E_AMOUNT_RANGE, "The amount field %d does not fit 16 bits.", field);
        }
        int exponent = exponent(field);
        return (long) STEP[exponent] * mantissa(field) + OFFSET[exponent];
    }

    /** The upper two bits of a field, 0 to 3: one step is ten to this power. */
    public static int exponent(int field) {
        return field >>> MANTISSA_BITS;
    }

    /** The lower fourteen bits of a field: how many steps. */
    public static int mantissa(int field) {
        return field & MANTISSA_MAX;
    }
}
