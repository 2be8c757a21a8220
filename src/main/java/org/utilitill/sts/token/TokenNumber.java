package org.utilitill.sts.token;

import org.utilitill.sts.field.StsException;
import org.utilitill.sts.field.TokenBits;

/**
 * The 20 digits a customer types. They are money: whoever reads them can use them.
 *
 * @param bits the 66 bits they are written from
 */
public record TokenNumber(TokenBits bits) {

    private static final int GROUP = 4;

    /**
     * The token of 20 digits.
     *
     * @throws StsException E_TOKEN_FORMAT or E_TOKEN_RANGE
     */
    public static TokenNumber of(String digits) {
        return new TokenNumber(TokenBits.ofDecimal(digits));
    }

    /** The 20 digits. */
    public String digits() {
        return bits.toDecimal();
    }

    /** The digits in five groups of four, as receipts and keypads show them. */
    public String grouped() {
        StringBuilder groups = new StringBuilder(digits());
        for (int place = groups.length() - GROUP; place > 0; place -= GROUP) {
            groups.insert(place, ' ');
        }
        return groups.toString();
    }
}
