package org.utilitill.sts.token;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Sets a value of the extended set (STS 202-5), class 2, subclass 10. Index 0 and the flags behind index 63 are proven
 * by published tokens; what other indexes mean the meter's maker has to say.
 *
 * <pre>
 *  15 .... 10 | 9 ......... 0
 *  index      | value
 *  63         | flag (9) | 0/1
 * </pre>
 *
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param index 0 to 63
 * @param value 0 to 1023
 */
public record ExtendedToken(int rnd, TokenId tid, int index, int value) implements TimedToken {

    /** The index behind which flags are. */
    public static final int FLAGS = 63;

    private static final int VALUE_BITS = 10;
    private static final int VALUE_MAX = (1 << VALUE_BITS) - 1;
    private static final int FLAG_MAX = 511;
    private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 10);

    /** Refuses E_RND and E_EXT_VALUE. */
    public ExtendedToken {
        Token.requireRnd(rnd);
        if (index < 0 || index > FLAGS) {
            throw new StsException(StsError.E_EXT_VALUE, "The index %d of the extended set is not 0 to 63.", index);
        }
        if (value < 0 || value > VALUE_MAX) {
            throw new StsException(StsError.E_EXT_VALUE, "The value %d of the extended set is not 0 to 1023.", value);
        }
    }

    /**
     * The token that sets a flag.
     *
     * @param flag 0 to 511
     * @param setting 0 or 1
     * @throws StsException E_RND or E_EXT_FLAG
     */
    public static ExtendedToken ofFlag(int rnd, TokenId tid, int flag, int setting) {
        Token.requireRnd(rnd);
        if (flag < 0 || flag > FLAG_MAX) {
            throw new StsException(StsError.E_EXT_FLAG, "The flag %d is not 0 to 511.", flag);
        }
        if (setting < 0 || setting > 1) {
            throw new StsException(StsError.E_EXT_FLAG, "The flag value %d is neither 0 nor 1.", setting);
        }
        return new ExtendedToken(rnd, tid, FLAGS, flag << 1 | setting);
    }

    /** The token of 16 bits. */
    public static ExtendedToken ofField(int rnd, TokenId tid, int field) {
        return new ExtendedToken(rnd, tid, field >>> VALUE_BITS, field & VALUE_MAX);
    }

    /** Whether it sets a flag. */
    public boolean isFlag() {
        return index == FLAGS;
    }

    /** The flag it sets, 0 to 511. */
    public int flag() {
        return value >>> 1;
    }

    /** What it sets the flag to, 0 or 1. */
    public int setting() {
        return value & 1;
    }

    @Override
    public ExtendedToken withRnd(int next) {
        return new ExtendedToken(next, tid, index, value);
    }

    @Override
    public FrameType frameType() {
        return TYPE;
    }

    @Override
    public int leadingNibble() {
        return rnd;
    }

    @Override
    public int valueField() {
        return index << VALUE_BITS | value;
    }
}
