package org.utilitill.ui.task;

import java.util.Arrays;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;

/** A PIN while it is typed: at most eight digits in an array of its own, wiped when taken or cleared. */
public final class PinBuffer {

    /** Digits of the longest PIN. */
    public static final int LONGEST = 8;

    private final char[] digits = new char[LONGEST];
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();

    /** How many digits are there; all a screen may show. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** Adds a digit; anything else, and a ninth digit, is left out. */
    public void type(char digit) {
        if (digit >= '0' && digit <= '9' && length.get() < LONGEST) {
            digits[length.get()] = digit;
            length.set(length.get() + 1);
        }
    }

    /** Takes the last digit away. */
    public void backspace() {
        if (length.get() > 0) {
            digits[length.get() - 1] = 0;
            length.set(length.get() - 1);
        }
    }

    /** The digits, for the caller to wipe; nothing is left here. */
    public char[] take() {
        char[] taken = Arrays.copyOf(digits, length.get());
        clear();
        return taken;
    }

    /** Wipes what was typed. */
    public void clear() {
        Arrays.fill(digits, (char) 0);
        length.set(0);
    }

    /** Says how long it is, never what it holds. */
    @Override
    public String toString() {
        return "PinBuffer(" + length.get() + " digits)";
    }
}
