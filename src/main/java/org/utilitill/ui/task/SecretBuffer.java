package org.utilitill.ui.task;

import java.util.Arrays;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;

/**
 * A PIN, a passphrase or a code while it is typed: in an array of its own that is wiped when taken or cleared. It never
 * becomes a text.
 */
public final class SecretBuffer {

    private static final int LONGEST_CODE = 256;

    private final char[] characters;
    private final IntPredicate taken;
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();

    /**
     * An empty buffer.
     *
     * @param longest most characters that are taken
     * @param taken which characters are
     */
    public SecretBuffer(int longest, IntPredicate taken) {
        characters = new char[longest];
        this.taken = taken;
    }

    /** For a PIN: at most eight digits. */
    public static SecretBuffer ofPin() {
        return new SecretBuffer(SecretRules.LONGEST_PIN, typed -> typed >= '0' && typed <= '9');
    }

    /** For a passphrase: anything that prints, and blanks. */
    public static SecretBuffer ofPassphrase() {
        return new SecretBuffer(SecretRules.LONGEST_PASSPHRASE, SecretBuffer::prints);
    }

    /** For the words of a recovery sheet. */
    public static SecretBuffer ofCode() {
        return new SecretBuffer(LONGEST_CODE, SecretBuffer::prints);
    }

    private static boolean prints(int typed) {
        return !Character.isISOControl(typed);
    }

    /** How many characters are there; all a screen may show. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** Most characters that are taken. */
    public int longest() {
        return characters.length;
    }

    /** Adds a character; one that does not belong, or is too much, is left out. */
    public void type(char typed) {
        if (taken.test(typed) && length.get() < characters.length) {
            characters[length.get()] = typed;
            length.set(length.get() + 1);
        }
    }

    /** Takes the last character away. */
    public void backspace() {
        if (length.get() > 0) {
            characters[length.get() - 1] = 0;
            length.set(length.get() - 1);
        }
    }

    /** Whether another buffer holds the same; neither changes. */
    public boolean sameAs(SecretBuffer other) {
        return Arrays.equals(characters, 0, length.get(), other.characters, 0, other.length.get());
    }

    /** The characters, for the caller to close; nothing is left here. */
    public SecretChars take() {
        char[] copy = Arrays.copyOf(characters, length.get());
        clear();
        return SecretChars.takeOver(copy);
    }

    /** Wipes what was typed. */
    public void clear() {
        Arrays.fill(characters, (char) 0);
        length.set(0);
    }

    /** Says how long it is, never what it holds. */
    @Override
    public String toString() {
        return "SecretBuffer(" + length.get() + " characters)";
    }
}
