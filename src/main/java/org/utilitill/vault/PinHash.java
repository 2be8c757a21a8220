package org.utilitill.vault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * A PIN or passphrase as it may be stored: Argon2id over a salt of its own and a pepper that is not stored beside it.
 *
 * <p>Cost: 19 MiB, eight passes, one lane, about 0.15 s on the machines the station is made for. A hash of an
 * older station, with two passes, is still checked.
 */
public record PinHash(String text) {

    private static final int MEMORY_KIB = 19 * 1024;
    private static final int PASSES = 8;
    private static final int PASSES_BEFORE = 2;
    private static final int LENGTH = 32;
    private static final String PLAIN = "argon2id-19m-8t-1p";
    private static final String BEFORE = "argon2id-19m-2t-1p";
    private static final String PEPPERED = PLAIN + "-pepper";
    private static final Pattern FORM = Pattern.compile("argon2id-19m-[28]t-1p(-pepper)?:[0-9a-f]{32}:[0-9a-f]{64}");

    /** Refuses what is not a hash. */
    public PinHash {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a PIN hash is not of the form " + PLAIN + "[-pepper]:salt:hash");
        }
    }

    /** A hash that no PIN has, to spend the time of a check on. */
    public static PinHash ofNobody() {
        return new PinHash(PEPPERED + ":" + "0".repeat(32) + ":" + "0".repeat(2 * LENGTH));
    }

    /** Hashes characters with a fresh salt of 16 bytes and a pepper; all three are left for the caller to wipe. */
    public static PinHash of(char[] secret, byte[] salt, byte[] pepper) {
        return new PinHash(form(PEPPERED, salt, hash(secret, salt, pepper, PASSES)));
    }

    /** Hashes characters without a pepper, as training shops did before there was a vault. */
    public static PinHash withoutPepper(char[] secret, byte[] salt) {
        return new PinHash(form(PLAIN, salt, hash(secret, salt, new byte[0], PASSES)));
    }

    private static String form(String scheme, byte[] salt, byte[] hash) {
        HexFormat hex = HexFormat.of();
        return scheme + ":" + hex.formatHex(salt) + ":" + hex.formatHex(hash);
    }

    /** Whether a pepper is needed to check it. */
    public boolean peppered() {
        return text.contains("-pepper:");
    }

    /**
     * Whether this is the hash of some characters; takes the same time whichever of them is wrong.
     *
     * @param pepper is left out where the hash was made without
     */
    public boolean matches(char[] secret, byte[] pepper) {
        String[] parts = text.split(":", -1);
        byte[] expected = HexFormat.of().parseHex(parts[2]);
        byte[] salt = HexFormat.of().parseHex(parts[1]);
        int passes = text.startsWith(BEFORE) ? PASSES_BEFORE : PASSES;
        return MessageDigest.isEqual(expected, hash(secret, salt, peppered() ? pepper : new byte[0], passes));
    }

    private static byte[] hash(char[] secret, byte[] salt, byte[] pepper, int passes) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withSecret(pepper)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(passes)
                .withParallelism(1)
                .build();
        // Half a character, which a keyboard can send, becomes a question mark.
        ByteBuffer encoded = UTF_8.encode(CharBuffer.wrap(secret));
        byte[] bytes = new byte[encoded.remaining()];
        encoded.get(bytes);
        try {
            Argon2BytesGenerator generator = new Argon2BytesGenerator();
            generator.init(parameters);
            byte[] out = new byte[LENGTH];
            generator.generateBytes(bytes, out);
            return out;
        } finally {
            encoded.clear().put(new byte[encoded.capacity()]);
            Arrays.fill(bytes, (byte) 0);
            // It has its own copy of the pepper.
            parameters.clear();
        }
    }

    /** Names the scheme only. */
    @Override
    public String toString() {
        return text.substring(0, text.indexOf(':'));
    }
}
