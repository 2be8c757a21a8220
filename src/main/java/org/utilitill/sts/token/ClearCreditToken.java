package org.utilitill.sts.token;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Empties one credit register of the meter or all, class 2, subclass 1.
 *
 * @param rnd random field, 0 to 15
 * @param tid token identifier
 * @param register 0 to 3 electricity, water, gas and time, 4 to 7 their currency registers, FFFF all; a token read from
 *     digits may hold another number, and then a meter refuses it
 */
public record ClearCreditToken(int rnd, TokenId tid, int register) implements TimedToken {

    /** The number that stands for every register. */
    public static final int ALL = 0xFFFF;

    private static final int LAST = 7;
    private static final FrameType TYPE = FrameType.of(FrameType.MANAGEMENT, 1);

    /** Refuses E_RND and what does not fit 16 bits (E_REGISTER). */
    public ClearCreditToken {
        Token.requireRnd(rnd);
        if (register < 0 || register > ALL) {
            throw unknown(register);
        }
    }

    /**
     * The token an issuer may make.
     *
     * @throws StsException E_RND, or E_REGISTER for what is neither 0 to 7 nor FFFF
     */
    public static ClearCreditToken of(int rnd, TokenId tid, int register) {
        if (!known(register)) {
            throw unknown(register);
        }
        return new ClearCreditToken(rnd, tid, register);
    }

    /** Whether the number names a register, or all. */
    public boolean known() {
        return known(register);
    }

    private static boolean known(int register) {
        return (register >= 0 && register <= LAST) || register == ALL;
    }

    private static StsException unknown(int register) {
        return new StsException(
                StsError.E_REGISTER, "The register %d is neither 0 to 7 nor %d for all.", register, ALL);
    }

    @Override
    public ClearCreditToken withRnd(int next) {
        return new ClearCreditToken(next, tid, register);
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
        return register;
    }
}
