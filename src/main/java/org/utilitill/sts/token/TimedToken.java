package org.utilitill.sts.token;

/**
 * A token that a meter takes once, because it remembers its identifier.
 *
 * <pre>
 *  43    40 | 39 ............. 16 | 15 ..... 0
 *  RND      | TID                 | value         currency credit has sign and high exponent bits instead of RND
 * </pre>
 */
public sealed interface TimedToken extends Token
        permits CreditToken,
                CurrencyCreditToken,
                PowerLimitToken,
                ClearCreditToken,
                TariffRateToken,
                ClearTamperToken,
                WaterFactorToken,
                ExtendedToken,
                ProprietaryToken {

    /** The identifier the meter remembers it by. */
    TokenId tid();

    /** The four bits in front of the identifier. */
    int leadingNibble();

    /** The 16 bits after the identifier. */
    int valueField();

    /**
     * The same token with another random field; currency credit has none and stays as it is.
     *
     * @param rnd 0 to 15
     * @throws org.utilitill.sts.field.StsException E_RND
     */
    TimedToken withRnd(int rnd);

    @Override
    default long content() {
        return (long) leadingNibble() << 40 | (long) tid().minutes() << 16 | valueField();
    }
}
