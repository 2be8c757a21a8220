package org.utilitill.sts.field;

import java.nio.charset.StandardCharsets;

/**
 * The 66 bits of a token as one unsigned number, and that number as the 20 decimal digits people type.
 *
 * @param high bits 65 and 64, 0 to 3
 * @param low bits 63 to 0
 */
public record TokenBits(int high, long low) {

    private static final int DIGITS = 20;
    private static final long TEN_DIGITS = 10_000_000_000L;
    // 2^64 = 1844674407 * 10^10 + 3709551616
    private static final long TWO_64_UPPER_DIGITS = 1_844_674_407L;
    private static final long TWO_64_LOWER_DIGITS = 3_709_551_616L;

    /** Refuses more than 66 bits (E_TOKEN_RANGE). */
    public TokenBits {
        if (high < 0 || high > 3) {
            throw new StsException(
                    StsError.E_TOKEN_RANGE, "A token has two bits above bit 63, and %d does not fit them.", high);
        }
    }

    /**
     * Reads 20 decimal digits.
     *
     * @param digits what was typed
     * @throws StsException E_TOKEN_FORMAT if these are not 20 digits, E_TOKEN_RANGE if they are 2^66 or more
     */
    public static TokenBits ofDecimal(String digits) {
        if (digits.length() != DIGITS || !Luhn.isDigits(digits)) {
            throw new StsException(StsError.E_TOKEN_FORMAT, "The token '%s' is not 20 digits.", digits);
        }
        long upper = Long.parseLong(digits.substring(0, DIGITS / 2));
        long lower = Long.parseLong(digits.substring(DIGITS / 2));
        long low = upper * TEN_DIGITS + lower;
        int carry = Long.compareUnsigned(low, lower) < 0 ? 1 : 0;
        int high = (int) Math.multiplyHigh(upper, TEN_DIGITS) + carry;
        if (high > 3) {
            throw new StsException(StsError.E_TOKEN_RANGE, "The token %s is above 73786976294838206463.", digits);
        }
        return new TokenBits(high, low);
    }

    /** The number as 20 decimal digits with leading zeros. */
    public String toDecimal() {
        long lower = Long.remainderUnsigned(low, TEN_DIGITS) + high * TWO_64_LOWER_DIGITS;
        long upper = Long.divideUnsigned(low, TEN_DIGITS) + high * TWO_64_UPPER_DIGITS + lower / TEN_DIGITS;
        byte[] digits = new byte[DIGITS];
        writeTenDigits(lower % TEN_DIGITS, digits, DIGITS);
        writeTenDigits(upper, digits, DIGITS / 2);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Writes five digits twice, since division of an int is the cheaper one. */
    private static void writeTenDigits(long number, byte[] digits, int end) {
        writeFiveDigits((int) (number % 100_000), digits, end);
        writeFiveDigits((int) (number / 100_000), digits, end - 5);
    }

    private static void writeFiveDigits(int number, byte[] digits, int end) {
        int rest = number;
        for (int place = end - 1; place >= end - 5; place--) {
            digits[place] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
    }
}
