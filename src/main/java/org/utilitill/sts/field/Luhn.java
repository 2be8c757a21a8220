package org.utilitill.sts.field;

/**
 * The Luhn check digit that closes a meter number and a meter PAN. It finds every single wrong digit and every swap of
 * neighbours except 09 with 90.
 */
public final class Luhn {

    private Luhn() {}

    /**
     * The digit that has to follow these digits.
     *
     * @param digits decimal digits without the check digit
     * @return 0 to 9
     * @throws IllegalArgumentException if a character is no decimal digit or there is none
     */
    public static int checkDigit(String digits) {
        return (10 - weighedSum(digits) % 10) % 10;
    }

    /**
     * The sum that a check digit rounds up to whole tens: from the right, every other digit doubled, and 9 taken off
     * what is above 9 then.
     *
     * @param digits decimal digits without the check digit
     * @throws IllegalArgumentException if a character is no decimal digit or there is none
     */
    public static int weighedSum(String digits) {
        requireDigits(digits);
        return sum(digits, true);
    }

    /**
     * Whether the last of these digits is the check digit of those before it.
     *
     * @param digits any text; what is not at least two decimal digits is not valid
     */
    public static boolean isValid(String digits) {
        return digits.length() > 1 && isDigits(digits) && sum(digits, false) % 10 == 0;
    }

    /**
     * Whether the text is one or more of the digits 0 to 9, and no digit of another script.
     *
     * @param text any text
     */
    public static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static int sum(String digits, boolean lastIsDoubled) {
        int sum = 0;
        boolean doubled = lastIsDoubled;
        for (int i = digits.length() - 1; i >= 0; i--) {
            int digit = digits.charAt(i) - '0';
            int weighed = doubled ? 2 * digit : digit;
            sum += weighed > 9 ? weighed - 9 : weighed;
            doubled = !doubled;
        }
        return sum;
    }

    private static void requireDigits(String digits) {
        if (!isDigits(digits)) {
            throw new IllegalArgumentException("A check digit is made over decimal digits, not over '" + digits + "'.");
        }
    }
}
