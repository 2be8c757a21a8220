package org.utilitill.vault.envelope;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.envelope.EnvelopeRefusal.Code;
import org.utilitill.vault.signer.KeyText;
import org.utilitill.vault.signer.KeyText.Der;
import org.utilitill.vault.signer.KeyText.Unreadable;

/** The public X25519 key that envelopes for a station or head office are sealed for. Equal when the keys are. */
public final class SealingKey implements RecipientReading {

    static final int BYTES = X25519.POINT_SIZE;

    private static final int SPOKEN_DIGITS = 20;

    // SubjectPublicKeyInfo of X25519 (RFC 8410) up to the 32 bytes of the key.
    private static final String INFO = "302a300506032b656e032100";
    private static final int INFO_BYTES = 12;

    private final byte[] point;

    private SealingKey(byte[] point) {
        this.point = point;
    }

    /**
     * Reads a public key that was typed, pasted or read from a file: RECIPIENT_KEY, RECIPIENT_PRIVATE or
     * RECIPIENT_POINT unless it is an honest X25519 key.
     *
     * @param typed base64 of the SubjectPublicKeyInfo, between PEM lines or without them
     */
    public static RecipientReading read(String typed) {
        KeyText text = KeyText.read(typed.toCharArray());
        if (!(text instanceof Der der)) {
            return EnvelopeRefusal.of(text == Unreadable.ENCRYPTED ? Code.RECIPIENT_PRIVATE : Code.RECIPIENT_KEY);
        }
        byte[] bytes = der.bytes();
        try {
            return ofBytes(der.label(), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static RecipientReading ofBytes(String label, byte[] bytes) {
        // PKCS#8 begins with the number 0 or 1 where a public key has the name of its algorithm.
        boolean numberFirst = bytes.length > 4 && bytes[2] == 2 && bytes[3] == 1;
        if (label.endsWith("PRIVATE KEY") || numberFirst) {
            return EnvelopeRefusal.of(Code.RECIPIENT_PRIVATE);
        }
        byte[] info = HexFormat.of().parseHex(INFO);
        boolean x25519 = (label.isEmpty() || label.equals("PUBLIC KEY"))
                && bytes.length == INFO_BYTES + BYTES
                && Arrays.equals(bytes, 0, INFO_BYTES, info, 0, INFO_BYTES);
        return x25519
                ? ofPoint(Arrays.copyOfRange(bytes, INFO_BYTES, bytes.length))
                : EnvelopeRefusal.of(Code.RECIPIENT_KEY);
    }

    private static RecipientReading ofPoint(byte[] point) {
        byte[] any = new byte[X25519.SCALAR_SIZE];
        any[0] = 1;
        // Points of small order agree on zero with everybody.
        return X25519.calculateAgreement(any, 0, point, 0, new byte[BYTES], 0)
                ? new SealingKey(point)
                : EnvelopeRefusal.of(Code.RECIPIENT_POINT);
    }

    /** The public half of an X25519 private key of 32 bytes, such as the station's own. */
    public static SealingKey ofPrivate(SecretBytes sealingKey) {
        byte[] point = new byte[BYTES];
        sealingKey.read(bytes -> {
            X25519.generatePublicKey(bytes, 0, point, 0);
            return point;
        });
        return new SealingKey(point);
    }

    byte[] point() {
        return point.clone();
    }

    private byte[] info() {
        return ByteBuffer.allocate(INFO_BYTES + BYTES)
                .put(HexFormat.of().parseHex(INFO))
                .put(point)
                .array();
    }

    /** Base64 of the SubjectPublicKeyInfo on one line, without PEM lines: what is given to senders. */
    public String text() {
        return Base64.getEncoder().encodeToString(info());
    }

    /** SHA-256 of the SubjectPublicKeyInfo, 64 small hex digits. */
    public String fingerprint() {
        SHA256Digest digest = new SHA256Digest();
        digest.update(info(), 0, INFO_BYTES + BYTES);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return HexFormat.of().formatHex(hash);
    }

    /**
     * The beginning of the fingerprint for reading out over the phone: 20 capital hex digits in groups of
     * four, 80 bits.
     */
    public String spoken() {
        return fingerprint()
                .substring(0, SPOKEN_DIGITS)
                .toUpperCase(Locale.ROOT)
                .replaceAll("(.{4})(?!$)", "$1 ");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SealingKey that && Arrays.equals(point, that.point);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(point);
    }

    /** The beginning of the fingerprint. */
    @Override
    public String toString() {
        return "SealingKey(" + spoken() + ")";
    }
}
