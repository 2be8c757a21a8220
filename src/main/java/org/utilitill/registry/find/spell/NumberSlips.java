package org.utilitill.registry.find.spell;

import java.util.LinkedHashSet;
import java.util.Set;

/** The numbers one slip of the fingers from a number: a digit mistaken, left out, doubled, or swapped with the next. */
public final class NumberSlips {

    /** Shorter numbers are too much alike. */
    private static final int SHORTEST = 9;

    private NumberSlips() {}

    /** The numbers close to one; none for a short one. */
    public static Set<String> of(String digits) {
        Set<String> close = new LinkedHashSet<>();
        if (digits.length() < SHORTEST || digits.length() > PackedDigits.MOST) {
            return close;
        }
        for (int i = 0; i <= digits.length(); i++) {
            String before = digits.substring(0, i);
            String after = digits.substring(Math.min(i + 1, digits.length()));
            for (char digit = '0'; digit <= '9'; digit++) {
                close.add(before + digit + after);
                close.add(before + digit + digits.substring(i));
            }
            close.add(before + after);
            if (i + 1 < digits.length()) {
                close.add(before + digits.charAt(i + 1) + digits.charAt(i) + digits.substring(i + 2));
            }
        }
        close.remove(digits);
        return close;
    }
}
