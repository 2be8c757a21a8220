package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CodingErrorAction;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What opens a slot of the vault. It takes its arrays over, wipes them on close and never shows them; after close it
 * opens nothing.
 */
public abstract sealed class SlotSecret implements AutoCloseable {

    /** How a slot is opened. */
    public enum Kind {
        /** With a passphrase. */
        PASSPHRASE,
        /** With a passphrase and a key file of 32 random bytes, on a stick that is carried apart. */
        KEY_FILE,
        /** With two passphrases, which two people know. */
        TWO_PASSPHRASES,
        /** With a code of ten words on paper in a safe. */
        RECOVERY;

        /** Its name in the file. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** The kind of a name in the file; null for any other word. */
        static @Nullable Kind ofCode(String code) {
            for (Kind kind : values()) {
                if (kind.code().equals(code)) {
                    return kind;
                }
            }
            return null;
        }
    }

    private static final byte[] NOTHING = {};

    private final Kind kind;

    private SlotSecret(Kind kind) {
        this.kind = kind;
    }

    /** Which slots it may open. */
    public final Kind kind() {
        return kind;
    }

    /** What is stretched; the caller wipes it. */
    abstract byte[] phrase();

    /** What has full strength already and goes beside the stretched phrase; the caller wipes it. */
    byte[] beside() {
        return NOTHING.clone();
    }

    /** Whether it can protect a slot: no part is empty, and two passphrases are not one. */
    abstract boolean isUsable();

    /** Wipes the secret. */
    @Override
    public abstract void close();

    /** Its kind, never the secret. */
    @Override
    public final String toString() {
        return "SlotSecret(" + kind + ")";
    }

    /** A passphrase, taken to the letter. */
    public static final class Passphrase extends SlotSecret {
        private final char[] text;

        /** Takes the passphrase over. */
        public Passphrase(char[] text) {
            super(Kind.PASSPHRASE);
            this.text = text;
        }

        @Override
        byte[] phrase() {
            return utf8(text);
        }

        @Override
        boolean isUsable() {
            return isText(text);
        }

        @Override
        public void close() {
            Arrays.fill(text, '\0');
        }
    }

    /** A passphrase and the bytes of a key file. */
    public static final class PassphraseAndFile extends SlotSecret {
        private final char[] text;
        private final byte[] file;

        /** Takes the passphrase and the bytes of the key file over. */
        public PassphraseAndFile(char[] text, byte[] file) {
            super(Kind.KEY_FILE);
            this.text = text;
            this.file = file;
        }

        @Override
        byte[] phrase() {
            return utf8(text);
        }

        @Override
        byte[] beside() {
            return file.clone();
        }

        @Override
        boolean isUsable() {
            return isText(text) && file.length == KeyFile.LENGTH;
        }

        @Override
        public void close() {
            Arrays.fill(text, '\0');
            Arrays.fill(file, (byte) 0);
        }
    }

    /** The passphrases of two people, the first person's first. */
    public static final class TwoPassphrases extends SlotSecret {
        private final char[] first;
        private final char[] second;

        /** Takes both passphrases over. */
        public TwoPassphrases(char[] first, char[] second) {
            super(Kind.TWO_PASSPHRASES);
            this.first = first;
            this.second = second;
        }

        /** Both with their lengths before them, so that no letter can move from one to the other. */
        @Override
        byte[] phrase() {
            byte[] one = utf8(first);
            byte[] two = utf8(second);
            byte[] both = ByteBuffer.allocate(2 * Integer.BYTES + one.length + two.length)
                    .putInt(one.length)
                    .put(one)
                    .putInt(two.length)
                    .put(two)
                    .array();
            Arrays.fill(one, (byte) 0);
            Arrays.fill(two, (byte) 0);
            return both;
        }

        @Override
        boolean isUsable() {
            return isText(first) && isText(second) && !Arrays.equals(first, second);
        }

        @Override
        public void close() {
            Arrays.fill(first, '\0');
            Arrays.fill(second, '\0');
        }
    }

    /** A recovery code; only its letters count, capital or not, so that it may be typed in any grouping. */
    public static final class RecoveryCode extends SlotSecret {
        private final char[] text;

        /** Takes the code over. */
        public RecoveryCode(char[] text) {
            super(Kind.RECOVERY);
            this.text = text;
        }

        @Override
        byte[] phrase() {
            char[] letters = new char[text.length];
            int length = 0;
            for (char character : text) {
                if (Character.isLetter(character)) {
                    letters[length++] = Character.toLowerCase(character);
                }
            }
            char[] only = Arrays.copyOf(letters, length);
            byte[] phrase = utf8(only);
            Arrays.fill(letters, '\0');
            Arrays.fill(only, '\0');
            return phrase;
        }

        @Override
        boolean isUsable() {
            byte[] phrase = phrase();
            Arrays.fill(phrase, (byte) 0);
            return phrase.length > 0;
        }

        @Override
        public void close() {
            Arrays.fill(text, '\0');
        }
    }

    /** Something, and not wiped yet. */
    private static boolean isText(char[] text) {
        for (char character : text) {
            if (character == '\0') {
                return false;
            }
        }
        return text.length > 0;
    }

    /** The text as UTF-8, with no copy left behind; half a surrogate pair becomes a question mark. */
    private static byte[] utf8(char[] text) {
        CharsetEncoder encoder = UTF_8.newEncoder()
                .onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE);
        ByteBuffer room = ByteBuffer.allocate(text.length * 3);
        encoder.encode(CharBuffer.wrap(text), room, true);
        byte[] bytes = Arrays.copyOf(room.array(), room.position());
        Arrays.fill(room.array(), (byte) 0);
        return bytes;
    }
}
