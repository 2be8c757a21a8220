package org.utilitill.device.printer;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * Text in the letters of one printer page; a character the page lacks becomes a question mark.
 *
 * <p>Each character must come out as one byte that is no command: Java maps a few signs of the old PC pages onto
 * control codes, and those count as missing.
 */
final class CodePageText {

    private static final byte MISSING = '?';

    private final CharsetEncoder encoder;
    private final Set<String> missing = new LinkedHashSet<>();

    CodePageText(Charset charset) {
        this.encoder = charset.newEncoder();
    }

    byte[] encode(String text) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(text.length());
        text.codePoints().forEach(character -> bytes.write(encode(character)));
        return bytes.toByteArray();
    }

    /** The characters replaced so far, each once, in the order they were met. */
    String missing() {
        return String.join("", missing);
    }

    private byte encode(int character) {
        String one = Character.toString(character);
        if (!encoder.canEncode(one)) {
            one = plainer(one);
        }
        if (!encoder.canEncode(one)) {
            return replace(one);
        }
        byte[] bytes = one.getBytes(encoder.charset());
        return bytes.length == 1 && isPrintable(bytes[0]) ? bytes[0] : replace(one);
    }

    /** The cube of m³ as a plain 3, a full-width letter as a letter: signs that differ in their shape only. */
    private static String plainer(String one) {
        String plain = Normalizer.normalize(one, Normalizer.Form.NFKC);
        return plain.length() == 1 ? plain : one;
    }

    private byte replace(String one) {
        missing.add(one);
        return MISSING;
    }

    static boolean isPrintable(byte b) {
        int code = Byte.toUnsignedInt(b);
        return code >= 0x20 && code != 0x7F;
    }
}
