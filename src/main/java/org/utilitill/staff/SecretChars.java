package org.utilitill.staff;

import java.util.Arrays;
import java.util.function.Function;

/** Characters of a PIN, a passphrase or a key while they are handed on: never shown, wiped when closed. */
public final class SecretChars implements AutoCloseable {

    private final char[] chars;

    private SecretChars(char[] chars) {
        this.chars = chars;
    }

    /**
     * Takes an array over. From here on the caller must neither read nor change nor keep it.
     *
     * @param chars the secret itself, not a copy
     */
    public static SecretChars takeOver(char[] chars) {
        return new SecretChars(chars);
    }

    /** How many characters there are. */
    public int length() {
        return chars.length;
    }

    /**
     * Lends the characters to a reader for the time of one call.
     *
     * @param reader gets a copy that is wiped when it returns, and must not carry it out
     */
    public <T> T read(Function<char[], T> reader) {
        char[] copy = chars.clone();
        try {
            return reader.apply(copy);
        } finally {
            Arrays.fill(copy, (char) 0);
        }
    }

    /** Wipes the characters; may be called twice. */
    @Override
    public void close() {
        Arrays.fill(chars, (char) 0);
    }

    /** The length only. */
    @Override
    public String toString() {
        return "SecretChars(" + chars.length + ")";
    }
}
