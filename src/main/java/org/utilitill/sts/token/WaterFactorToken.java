package org.utilitill.sts.token;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Sets the factor of a water meter, class 2, subclass 7. The standard leaves the meaning of the 16 bits open, so they
 * go through as they are.
 *
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param factor 0 to FFFF
 */
public record WaterFactorToken(int rnd, TokenId tid, int factor) implements Token {

    private static final FrameType TYPE = new FrameType(2, 7);

    /** Refuses E_RND and E_VALUE16. */
    public WaterFactorToken {
        Token.requireRnd(rnd);
        if (factor < 0 || factor > 0xFFFF) {
            throw new StsException(StsError.E_VALUE16, "The water meter factor %d does not fit 16 bits.", factor);
        }
    }

    @Override
    public FrameType frameType() {
        return TYPE;
    }

    @Override
    public int valueField() {
        return factor;
    }
}
