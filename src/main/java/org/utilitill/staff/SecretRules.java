package org.utilitill.staff;

/**
 * Which PINs and passphrases a person may choose. Refused are those that are tried first: equal digits, digits in
 * order, years, and dates of birth.
 */
public final class SecretRules {

    /** Fewest digits of a PIN. */
    public static final int SHORTEST_PIN = 6;
    /** Most digits of a PIN. */
    public static final int LONGEST_PIN = 8;
    /** Fewest characters of a passphrase. */
    public static final int SHORTEST_PASSPHRASE = 12;
    /** Most characters of a passphrase. */
    public static final int LONGEST_PASSPHRASE = 128;

    private static final int FIRST_YEAR = 1900;
    private static final int LAST_YEAR = 2099;

    private SecretRules() {}

    /** Whether it has the form of a PIN, chosen well or not. */
    public static boolean isPin(char[] text) {
        if (text.length < SHORTEST_PIN || text.length > LONGEST_PIN) {
            return false;
        }
        for (char character : text) {
            if (character < '0' || character > '9') {
                return false;
            }
        }
        return true;
    }

    /** Whether a person may choose it as a PIN. */
    public static boolean mayBePin(char[] text) {
        return isPin(text) && !inStepsOf(text, 0) && !inStepsOf(text, 1) && !inStepsOf(text, -1) && !isDate(text);
    }

    /** Whether a person may choose it as a passphrase: long enough, not one character again and again. */
    public static boolean mayBePassphrase(char[] text) {
        return text.length >= SHORTEST_PASSPHRASE && text.length <= LONGEST_PASSPHRASE && !inStepsOf(text, 0);
    }

    private static boolean inStepsOf(char[] text, int step) {
        for (int i = 1; i < text.length; i++) {
            if (text[i] - text[i - 1] != step) {
                return false;
            }
        }
        return true;
    }

    /** Day, month and year in the orders that people write, the year of two digits or four. */
    private static boolean isDate(char[] text) {
        int length = text.length;
        if (length == SHORTEST_PIN) {
            return isDayAndMonth(text, 0) || isDayAndMonth(text, 2) || isYear(text, 0) || isYear(text, 2);
        }
        if (length == LONGEST_PIN) {
            return (isDayAndMonth(text, 0) && isYear(text, 4)) || (isYear(text, 0) && isDayAndMonth(text, 4));
        }
        return false;
    }

    private static boolean isDayAndMonth(char[] text, int at) {
        int first = two(text, at);
        int second = two(text, at + 2);
        return (isDay(first) && isMonth(second)) || (isMonth(first) && isDay(second));
    }

    private static boolean isDay(int number) {
        return number >= 1 && number <= 31;
    }

    private static boolean isMonth(int number) {
        return number >= 1 && number <= 12;
    }

    private static boolean isYear(char[] text, int at) {
        int year = two(text, at) * 100 + two(text, at + 2);
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }

    private static int two(char[] text, int at) {
        return (text[at] - '0') * 10 + text[at + 1] - '0';
    }
}
