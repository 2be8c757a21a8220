package org.utilitill.ui.form;

import java.util.Arrays;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import org.utilitill.staff.SecretChars;

/**
 * A field for a secret, in an array of its own that is never copied while it grows, and is wiped when it is taken or
 * cleared. What comes from the clipboard was a String before it came here; nothing here makes another.
 */
public final class SecretEntry extends FormField {

    /** What is typed. */
    public enum Kind {
        /** Digits. */
        PIN(8),
        /** A passphrase, or a word of one's own. */
        WORDS(128),
        /** Hex digits in groups of four, which may be looked at while a key is held. */
        HEX(40),
        /** A private key as text. */
        KEY(16_384);

        private final int longest;

        Kind(int longest) {
            this.longest = longest;
        }
    }

    private final char[] chars;
    private Kind kind;
    private final ReadOnlyIntegerWrapper length = new ReadOnlyIntegerWrapper();
    private final ReadOnlyBooleanWrapper revealed = new ReadOnlyBooleanWrapper();

    /** An empty field. */
    public SecretEntry(String name, Kind kind, String label, String hint) {
        super(name, label, hint);
        this.kind = kind;
        chars = new char[Math.max(kind.longest, Kind.WORDS.longest)];
    }

    /** What is typed. */
    public Kind kind() {
        return kind;
    }

    /** From now on something else is typed, which is not longer than a passphrase; what is there is wiped. */
    public void become(Kind other) {
        clear();
        kind = other;
    }

    /** How many characters are there: all that a screen shows, unless it is looked at. */
    public ReadOnlyIntegerProperty lengthProperty() {
        return length.getReadOnlyProperty();
    }

    /** Whether it is being looked at. */
    public ReadOnlyBooleanProperty revealedProperty() {
        return revealed.getReadOnlyProperty();
    }

    /** Looks at hex digits, or ends looking. */
    public void reveal(boolean look) {
        revealed.set(look && kind == Kind.HEX);
    }

    /** One character, while it is looked at; a dot otherwise. */
    public char shown(int place) {
        return revealed.get() && place < length.get() ? chars[place] : '\u2022';
    }

    /** Whether another field holds the same characters. */
    public boolean sameAs(SecretEntry other) {
        return Arrays.equals(chars, 0, length.get(), other.chars, 0, other.length.get());
    }

    /** Lends a copy of the characters for the time of one call. */
    public <T> T read(Function<char[], T> reader) {
        char[] copy = Arrays.copyOf(chars, length.get());
        try {
            return reader.apply(copy);
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /** The characters, for the caller to close; nothing is left here. */
    public SecretChars take() {
        SecretChars taken = SecretChars.takeOver(Arrays.copyOf(chars, length.get()));
        clear();
        return taken;
    }

    @Override
    void type(char typed) {
        boolean fits = switch (kind) {
            case PIN -> typed >= '0' && typed <= '9';
            case HEX -> typed < 128 && Character.digit(typed, 16) >= 0;
            case WORDS, KEY -> true;
        };
        if (fits && length.get() < kind.longest) {
            chars[length.get()] = kind == Kind.HEX ? Character.toUpperCase(typed) : typed;
            length.set(length.get() + 1);
            refuse("");
        }
    }

    @Override
    void space() {
        if (kind == Kind.WORDS || kind == Kind.KEY) {
            type(' ');
        }
    }

    /** A line break within a scan or a pasted key. */
    void newLine() {
        if (kind == Kind.KEY) {
            type('\n');
        }
    }

    @Override
    void backspace() {
        if (length.get() > 0) {
            chars[length.get() - 1] = '\0';
            length.set(length.get() - 1);
        }
    }

    @Override
    void paste(String text) {
        for (int place = 0; place < text.length(); place++) {
            char next = text.charAt(place);
            if (kind == Kind.KEY || next >= ' ') {
                type(next);
            }
        }
    }

    @Override
    public void clear() {
        Arrays.fill(chars, '\0');
        length.set(0);
        revealed.set(false);
    }

    /** The length only. */
    @Override
    public String toString() {
        return "SecretEntry(" + name() + ", " + length.get() + ")";
    }
}
