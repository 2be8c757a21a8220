package org.utilitill.sts.field;

/**
 * The place of the two class bits in a token. They stay in clear at bits 28 and 27; the two bits of the cipher block
 * that stood there move up to 65 and 64, order kept.
 *
 * <pre>
 *  65 64 | 63 ............ 29 | 28 27 | 26 ............. 0
 *  b  b  |  block 63 to 29    | class |  block 26 to 0          b b = block 28 and 27
 * </pre>
 */
public final class ClassBits {

    private static final int PLACE = 27;
    private static final long MASK = 3L << PLACE;

    private ClassBits() {}

    /**
     * The token of a block.
     *
     * @param block 64 bits, enciphered where the class asks for it
     * @param tokenClass 0 to 3
     */
    public static TokenBits insert(long block, int tokenClass) {
        if (tokenClass < 0 || tokenClass > 3) {
            throw new StsException(StsError.E_TOKEN_TYPE, "The token class %d does not fit two bits.", tokenClass);
        }
        return new TokenBits(placed(block), (block & ~MASK) | (long) tokenClass << PLACE);
    }

    /**
     * The class of a token, 0 to 3.
     *
     * @param token 66 bits
     */
    public static int tokenClass(TokenBits token) {
        return placed(token.low());
    }

    /**
     * The block of a token, its two lifted bits put back.
     *
     * @param token 66 bits
     */
    public static long block(TokenBits token) {
        return (token.low() & ~MASK) | (long) token.high() << PLACE;
    }

    private static int placed(long bits) {
        return (int) (bits >>> PLACE) & 3;
    }
}
