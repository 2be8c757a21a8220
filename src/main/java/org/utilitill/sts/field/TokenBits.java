package org.utilitill.sts.field;

import java.nio.charset.StandardCharsets;
import java.util.function.IntUnaryOperator;

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

    private static final byte[] TENS = table(pair -> pair / 10);
    private static final byte[] ONES = table(pair -> pair % 10);

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
        long quotient = Long.divideUnsigned(low, TEN_DIGITS);
        long lower = low - quotient * TEN_DIGITS + high * TWO_64_LOWER_DIGITS;
        long upper = quotient + high * TWO_64_UPPER_DIGITS + lower / TEN_DIGITS;
        byte[] digits = new byte[DIGITS];
        writeTenDigits(upper, digits, 0);
        writeTenDigits(lower % TEN_DIGITS, digits, DIGITS / 2);
        return new String(digits, StandardCharsets.ISO_8859_1);
    }

    /** Four digits and six, since division of an int is cheaper than of a long, and by 100 as good as by 10. */
    private static void writeTenDigits(long number, byte[] digits, int start) {
        int four = (int) (number / 1_000_000);
        int six = (int) (number % 1_000_000);
        writePair(four / 100, digits, start);
        writePair(four % 100, digits, start + 2);
        writePair(six / 10_000, digits, start + 4);
        writePair(six / 100 % 100, digits, start + 6);
        writePair(six % 100, digits, start + 8);
    }

    private static void writePair(int pair, byte[] digits, int start) {
        digits[start] = TENS[pair];
        digits[start + 1] = ONES[pair];
    }

    private static byte[] table(IntUnaryOperator digit) {
        byte[] table = new byte[100];
        for (int pair = 0; pair < table.length; pair++) {
            table[pair] = (byte) ('0' + digit.applyAsInt(pair));
        }
        return table;
    }
}
