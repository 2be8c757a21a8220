package org.utilitill.vault.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;

/** An envelope as a file: one line of JSON, the header's fields and behind them ciphertext and signature. */
final class EnvelopeFile {

    static final int LONGEST = 64 * 1024;

    private static final byte[] DOMAIN = "utilitill key envelope 1 signature".getBytes(US_ASCII);

    private final EnvelopeHeader header;
    private final byte[] ciphertext;
    private final byte[] signature;

    /**
     * An envelope.
     *
     * @param header what it says outside
     * @param ciphertext the profile and the key, with the tag of 16 bytes
     * @param signature over header and ciphertext
     */
    EnvelopeFile(EnvelopeHeader header, byte[] ciphertext, byte[] signature) {
        this.header = header;
        this.ciphertext = ciphertext;
        this.signature = signature;
    }

    EnvelopeHeader header() {
        return header;
    }

    byte[] ciphertext() {
        return ciphertext.clone();
    }

    byte[] signature() {
        return signature.clone();
    }

    byte[] bytes() {
        String line = header.json()
                .put("ciphertext", Base64.getEncoder().encodeToString(ciphertext))
                .put("signature", Base64.getEncoder().encodeToString(signature))
                .toString();
        return (line + "\n").getBytes(UTF_8);
    }

    /** Whether a file is written as this one is; the line end may be missing or another system's. */
    boolean isWritten(byte[] file) {
        byte[] own = bytes();
        int line = own.length - 1;
        int rest = file.length - line;
        boolean end = rest == 0
                || (rest == 1 && file[line] == '\n')
                || (rest == 2 && file[line] == '\r' && file[line + 1] == '\n');
        return end && Arrays.equals(own, 0, line, file, 0, line);
    }

    byte[] signed() {
        return signed(header, ciphertext);
    }

    /** What a signature is over: a name that no other signature of the station has, then both parts behind a length. */
    static byte[] signed(EnvelopeHeader header, byte[] ciphertext) {
        byte[] outside = header.bytes();
        return ByteBuffer.allocate(DOMAIN.length + Integer.BYTES + outside.length + ciphertext.length)
                .put(DOMAIN)
                .putInt(outside.length)
                .put(outside)
                .put(ciphertext)
                .array();
    }
}
