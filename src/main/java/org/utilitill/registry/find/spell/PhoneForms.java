package org.utilitill.registry.find.spell;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * The forms of a phone number without what people leave out: the zeros and the plus before it, and the country code.
 * Codes are of one digit (1, 7), of two, or of three, as ITU-T E.164 gives them out.
 */
public final class PhoneForms {

    private static final String TWO_DIGITS =
            " 20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57"
                    + " 58 60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98 ";
    /** A number this long carries its country code even without a plus. */
    private static final int INTERNATIONAL = 11;

    private static final int SHORTEST = 4;
    /** What is left of the shortest when its zero is gone. */
    private static final int SHORTEST_FORM = 3;

    private PhoneForms() {}

    /** The forms of a number as written; the fullest first, none for less than four digits. */
    public static Set<String> of(String written) {
        String digits = PackedDigits.in(written);
        boolean plus = written.strip().startsWith("+") || digits.startsWith("00");
        String bare = withoutZeros(digits);
        Set<String> forms = new LinkedHashSet<>();
        if (digits.length() < SHORTEST) {
            return forms;
        }
        add(forms, bare);
        if (plus || (bare.length() >= INTERNATIONAL && !digits.startsWith("0"))) {
            add(forms, withoutZeros(bare.substring(Math.min(codeLength(bare), bare.length()))));
        }
        return forms;
    }

    private static void add(Set<String> forms, String digits) {
        if (digits.length() >= SHORTEST_FORM) {
            forms.add(digits);
        }
    }

    private static int codeLength(String digits) {
        if (digits.startsWith("1") || digits.startsWith("7")) {
            return 1;
        }
        boolean two = digits.length() >= 2 && TWO_DIGITS.contains(" " + digits.substring(0, 2) + " ");
        return two ? 2 : 3;
    }

    private static String withoutZeros(String digits) {
        int zeros = 0;
        while (zeros < digits.length() && digits.charAt(zeros) == '0') {
            zeros++;
        }
        return digits.substring(zeros);
    }
}
