package org.utilitill.sts.token;

/**
 * Clears the tamper state, class 2, subclass 5. Its 16 bits are padding; a token read from digits may hold another pad,
 * and then a meter refuses it.
 *
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param pad 16 bits, 0 in every token that is issued
 */
public record ClearTamperToken(int rnd, TokenId tid, int pad) implements TimedToken {

    private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 5);

    /** Refuses E_RND and E_VALUE16. */
    public ClearTamperToken {
        Token.requireRnd(rnd);
        Token.requireValue16("tamper pad", pad);
    }

    @Override
    public ClearTamperToken withRnd(int next) {
        return new ClearTamperToken(next, tid, pad);
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
        return pad;
    }
}
