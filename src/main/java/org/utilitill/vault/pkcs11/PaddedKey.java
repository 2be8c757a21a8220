package org.utilitill.vault.pkcs11;

import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * A key on its way into a token, with zeros behind it: some tokens take no HMAC-SHA-256 key below 32 bytes, and HMAC
 * itself fills any key up with zeros to 64, so that the longer key gives the same results.
 *
 * <p>It hands out its one array and no copies, so that closing it wipes all there is.
 */
final class PaddedKey implements SecretKey, AutoCloseable {

    static final int BYTES = 32;

    private static final long serialVersionUID = 1L;

    private final transient byte[] padded;

    /** Copies a key of at most 32 bytes. */
    PaddedKey(byte[] key) {
        this.padded = Arrays.copyOf(key, BYTES);
    }

    @Override
    public String getAlgorithm() {
        return "Generic";
    }

    @Override
    public String getFormat() {
        return "RAW";
    }

    @Override
    public byte[] getEncoded() {
        return padded;
    }

    @Override
    public void close() {
        Arrays.fill(padded, (byte) 0);
    }

    @Override
    public String toString() {
        return "PaddedKey";
    }
}
