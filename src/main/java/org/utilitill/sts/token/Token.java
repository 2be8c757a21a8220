package org.utilitill.sts.token;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/** A token as a value, before it is enciphered or after it was read. */
public sealed interface Token permits TimedToken, MeterTestToken, KeyChangeSection {

    /** Class and subclass. */
    FrameType frameType();

    /** The 44 bits between subclass and check sum. */
    long content();

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

    /**
     * Refuses a plain value outside 16 bits.
     *
     * @param name what the value is, in a sentence
     * @throws StsException E_VALUE16
     */
    static void requireValue16(String name, int value) {
        if (value < 0 || value > 0xFFFF) {
            throw new StsException(StsError.E_VALUE16, "The %s %d does not fit 16 bits.", name, value);
        }
    }
}
