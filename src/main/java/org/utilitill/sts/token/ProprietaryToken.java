package org.utilitill.sts.token;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * A management token of the meter's maker, class 2, subclass 11 to 15. The frame is as for its neighbours; only the
 * maker knows what the 16 bits do.
 *
 * @param subClass 11 to 15
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param value 16 bits
 */
public record ProprietaryToken(int subClass, int rnd, TokenId tid, int value) implements TimedToken {

    /** Refuses E_RND, E_SUBCLASS and E_VALUE16. */
    public ProprietaryToken {
        Token.requireRnd(rnd);
        if (subClass < 11 || subClass > 15) {
            throw new StsException(
                    StsError.E_SUBCLASS, "The subclass %d is not 11 to 15, which are the maker's.", subClass);
        }
        Token.requireValue16("maker's value", value);
    }

    @Override
    public ProprietaryToken withRnd(int next) {
        return new ProprietaryToken(subClass, next, tid, value);
    }

    @Override
    public FrameType frameType() {
        return FrameType.of(FrameType.MANAGEMENT, subClass);
    }

    @Override
    public int leadingNibble() {
        return rnd;
    }

    @Override
    public int valueField() {
        return value;
    }
}
