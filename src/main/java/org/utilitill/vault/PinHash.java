package org.utilitill.vault;

import java.security.MessageDigest;
import java.util.HexFormat;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A PIN as it may be stored: Argon2id over a salt of its own, never the PIN.
 *
 * <p>Cost: 19 MiB, two passes, one lane, about 0.15 s on the machines the station is made for.
 */
public record PinHash(String text) {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 2;
    private static final int LENGTH = 32;
    private static final String SCHEME = "argon2id-19m-2t-1p";

    public PinHash {
        if (!text.matches(SCHEME + ":[0-9a-f]{32}:[0-9a-f]{64}")) {
            throw new IllegalArgumentException("a PIN hash is not of the form " + SCHEME + ":salt:hash");
        }
    }

    /**
     * Hashes a PIN of 6 to 8 digits with a fresh salt of 16 bytes. The PIN is left for the caller to wipe.
     *
     * @throws IllegalArgumentException when it is not 6 to 8 digits; the PIN is not in the message
     */
    public static PinHash of(char[] pin, byte[] salt) {
        if (pin.length < 6 || pin.length > 8 || !onlyDigits(pin)) {
            throw new IllegalArgumentException("a PIN has 6 to 8 digits");
        }
        HexFormat hex = HexFormat.of();
        return new PinHash(SCHEME + ":" + hex.formatHex(salt) + ":" + hex.formatHex(hash(pin, salt)));
    }

    /** Whether this is the hash of a PIN; takes the same time whichever digit is wrong. */
    public boolean matches(char[] pin) {
        String[] parts = text.split(":", -1);
        byte[] expected = HexFormat.of().parseHex(parts[2]);
        return MessageDigest.isEqual(expected, hash(pin, HexFormat.of().parseHex(parts[1])));
    }

    private static byte[] hash(char[] pin, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .build());
        byte[] out = new byte[LENGTH];
        generator.generateBytes(pin, out);
        return out;
    }

    private static boolean onlyDigits(char[] pin) {
        for (char digit : pin) {
            if (digit < '0' || digit > '9') {
                return false;
            }
        }
        return true;
    }

    /** Names the scheme only. */
    @Override
    public String toString() {
        return SCHEME;
    }
}
