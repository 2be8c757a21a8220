package org.utilitill.sts.token;

import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.field.StsException;

/**
 * Sets one of the two power limits of an electricity meter, class 2, subclass 0 or 6. Large limits were rounded up to
 * the next step.
 *
 * @param limit which one
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param wattsField 16 bits, coded like an amount in steps of 1 W
 */
public record PowerLimitToken(Limit limit, int rnd, TokenId tid, int wattsField) implements TimedToken {

    /** The limits a meter can hold. */
    public enum Limit {
        /** The most power the meter lets through (MPL); subclass 0. */
        MAXIMUM_POWER(0),
        /** The most the load of two phases may differ (MPPUL); subclass 6. */
        PHASE_UNBALANCE(6);

        private final int subClass;

        Limit(int subClass) {
            this.subClass = subClass;
        }
    }

    /** Refuses E_RND and E_AMOUNT_RANGE. */
    public PowerLimitToken {
        Token.requireRnd(rnd);
        AmountField.decode(wattsField);
    }

    /**
     * The token that sets at least this limit.
     *
     * @param watts 0 to 18 201 624
     * @throws StsException E_RND or E_AMOUNT_RANGE
     */
    public static PowerLimitToken ofWatts(Limit limit, int rnd, TokenId tid, long watts) {
        Token.requireRnd(rnd);
        return new PowerLimitToken(limit, rnd, tid, AmountField.encode(watts));
    }

    /** What the meter will hold, in watts. */
    public long watts() {
        return AmountField.decode(wattsField);
    }

    @Override
    public PowerLimitToken withRnd(int next) {
        return new PowerLimitToken(limit, next, tid, wattsField);
    }

    @Override
    public FrameType frameType() {
        return FrameType.of(FrameType.MANAGEMENT, limit.subClass);
    }

    @Override
    public int leadingNibble() {
        return rnd;
    }

    @Override
    public int valueField() {
        return wattsField;
    }
}
