package org.utilitill.vault.signer;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A key as text: base64 of its DER form, between PEM lines (RFC 7468) or without them, as Nectar writes it. Blanks and
 * line ends do not count; everything else must be exact, so that one key has one text.
 */
public sealed interface KeyText {

    /** The bytes of a key; whoever gets those of a private one wipes them. */
    final class Der implements KeyText {

        private final String label;
        private final byte[] bytes;

        private Der(String label, byte[] bytes) {
            this.label = label;
            this.bytes = bytes;
        }

        /** The words of the PEM line, such as PRIVATE KEY; empty without PEM lines. */
        public String label() {
            return label;
        }

        /** DER; not a copy, so that it can be wiped. */
        public byte[] bytes() {
            return bytes;
        }

        /** The label and length only. */
        @Override
        public String toString() {
            return "Der(" + label + ", " + bytes.length + " bytes)";
        }
    }

    /** What makes a text no key. */
    enum Unreadable implements KeyText {
        /** Nothing but blanks. */
        EMPTY,
        /** Longer than any key. */
        TOO_LONG,
        /** Locked with a passphrase. */
        ENCRYPTED,
        /** Neither base64 nor PEM. */
        GARBAGE
    }

    /** Longest text that is looked at, in characters: an RSA key of 16384 bits has 13 thousand. */
    int LONGEST = 16_384;

    /** Reads a text, which is left as it is. */
    static KeyText read(char[] text) {
        if (text.length > LONGEST) {
            return Unreadable.TOO_LONG;
        }
        byte[] packed = new byte[text.length];
        try {
            int length = pack(text, packed);
            if (length < 0) {
                return Unreadable.GARBAGE;
            }
            return length == 0 ? Unreadable.EMPTY : unwrap(Arrays.copyOf(packed, length));
        } finally {
            Arrays.fill(packed, (byte) 0);
        }
    }

    /** Leaves the blanks out; answers the length, or -1 when something is not ASCII. */
    private static int pack(char[] text, byte[] packed) {
        int length = 0;
        for (char sign : text) {
            if (sign >= 128) {
                return -1;
            }
            if (!Character.isWhitespace(sign)) {
                packed[length++] = (byte) sign;
            }
        }
        return length;
    }

    private static KeyText unwrap(byte[] packed) {
        try {
            Frame frame = Frame.of(packed);
            if (frame.label().contains("ENCRYPTED") || frame.saysEncrypted(packed)) {
                return Unreadable.ENCRYPTED;
            }
            return frame.fits() ? decode(frame, packed) : Unreadable.GARBAGE;
        } finally {
            Arrays.fill(packed, (byte) 0);
        }
    }

    private static KeyText decode(Frame frame, byte[] packed) {
        byte[] body = Arrays.copyOfRange(packed, frame.from(), frame.to());
        byte[] again = new byte[0];
        try {
            byte[] der = Base64.getDecoder().decode(body);
            again = Base64.getEncoder().encode(der);
            if (Arrays.equals(again, body)) {
                return new Der(frame.label(), der);
            }
            Arrays.fill(der, (byte) 0);
            return Unreadable.GARBAGE;
        } catch (IllegalArgumentException notBase64) {
            return Unreadable.GARBAGE;
        } finally {
            Arrays.fill(body, (byte) 0);
            Arrays.fill(again, (byte) 0);
        }
    }

    /**
     * Where the base64 is between the PEM lines.
     *
     * @param label the words of the line, their blanks put back; empty without PEM lines
     * @param from first byte
     * @param to byte behind the last
     */
    record Frame(String label, int from, int to) {

        private static final Pattern BEGIN = Pattern.compile("^-----BEGIN([A-Z0-9]{3,30})-----");
        private static final int LONGEST_LINE = 48;
        private static final byte[] LEGACY = "Proc-Type:".getBytes(US_ASCII);

        static Frame of(byte[] packed) {
            String start = new String(packed, 0, Math.min(packed.length, LONGEST_LINE), US_ASCII);
            Matcher begin = BEGIN.matcher(start);
            if (!begin.find()) {
                return new Frame("", 0, packed.length);
            }
            byte[] end = ("-----END" + begin.group(1) + "-----").getBytes(US_ASCII);
            int to = packed.length - end.length;
            boolean closed = to > begin.end() && Arrays.equals(packed, to, packed.length, end, 0, end.length);
            return new Frame(spaced(begin.group(1)), begin.end(), closed ? to : -1);
        }

        private static String spaced(String words) {
            return words.replaceAll("(PUBLIC|PRIVATE)?KEY$", " $1 KEY").strip().replaceAll(" +", " ");
        }

        boolean fits() {
            return to > from;
        }

        boolean saysEncrypted(byte[] packed) {
            int behind = from + LEGACY.length;
            return behind <= packed.length && Arrays.equals(packed, from, behind, LEGACY, 0, LEGACY.length);
        }
    }
}
