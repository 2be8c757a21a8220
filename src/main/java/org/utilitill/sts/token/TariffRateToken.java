package org.utilitill.sts.token;

/**
 * Sets the tariff rate, class 2, subclass 2. What the 16 bits mean is left to the standard's keepers; the meter's maker
 * has to say.
 *
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param rate 16 bits
 */
public record TariffRateToken(int rnd, TokenId tid, int rate) implements TimedToken {

    private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 2);

    /** Refuses E_RND and E_VALUE16. */
    public TariffRateToken {
        Token.requireRnd(rnd);
        Token.requireValue16("tariff rate", rate);
    }

    @Override
    public TariffRateToken withRnd(int next) {
        return new TariffRateToken(next, tid, rate);
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
        return rate;
    }
}
