package org.utilitill.sts.token;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/** A token as a value, before it is enciphered or after it was read. */
public sealed interface Token permits CreditToken, WaterFactorToken {

    /** The identifier the meter remembers it by. */
    TokenId tid();

    /** The random field, 0 to 15; it keeps equal tokens apart and means nothing. */
    int rnd();

    /** Class and subclass. */
    FrameType frameType();

    /** The 16 bits after the token identifier. */
    int valueField();

    /**
     * Refuses a random field outside four bits.
     *
     * @throws StsException E_RND
     */
    static void requireRnd(int rnd) {
        if (rnd < 0 || rnd > 15) {
            throw new StsException(StsError.E_RND, "The random field %d is not 0 to 15.", rnd);
        }
    }
}
