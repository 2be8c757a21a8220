package org.utilitill.sts.token;

/**
 * Sets the water meter factor, class 2, subclass 7. What the 16 bits mean is left to the standard's keepers; the
 * meter's maker has to say.
 *
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param factor 16 bits
 */
public record WaterFactorToken(int rnd, TokenId tid, int factor) implements TimedToken {

    private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 7);

    /** Refuses E_RND and E_VALUE16. */
    public WaterFactorToken {
        Token.requireRnd(rnd);
        Token.requireValue16("water meter factor", factor);
    }

    @Override
    public WaterFactorToken withRnd(int next) {
        return new WaterFactorToken(next, tid, factor);
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
        return factor;
    }
}
