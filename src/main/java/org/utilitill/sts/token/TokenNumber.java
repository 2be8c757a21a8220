package org.utilitill.sts.token;

import org.utilitill.sts.field.StsException;
import org.utilitill.sts.field.TokenBits;

/**
 * The 20 digits a customer types. They are money: whoever reads them can use them.
 *
 * @param digits 20 digits below 2^66
 */
public record TokenNumber(String digits) {

    private static final int GROUP = 4;

    /** Refuses E_TOKEN_FORMAT and E_TOKEN_RANGE. */
    public TokenNumber {
        TokenBits.ofDecimal(digits);
    }

    /**
     * The token of 20 digits.
     *
     * @throws StsException E_TOKEN_FORMAT or E_TOKEN_RANGE
     */
    public static TokenNumber of(String digits) {
        return new TokenNumber(digits);
    }

    /** The token of 66 bits. */
    public static TokenNumber of(TokenBits bits) {
        return new TokenNumber(bits.toDecimal());
    }

    /** The 66 bits. */
    public TokenBits bits() {
        return TokenBits.ofDecimal(digits);
    }

    /** The digits in five groups of four, as receipts and keypads show them. */
    public String grouped() {
        StringBuilder groups = new StringBuilder(digits);
        for (int place = digits.length() - GROUP; place > 0; place -= GROUP) {
            groups.insert(place, ' ');
        }
        return groups.toString();
    }
}
