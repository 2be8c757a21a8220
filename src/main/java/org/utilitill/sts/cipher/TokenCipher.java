package org.utilitill.sts.cipher;

import org.utilitill.sts.key.DecoderKey;

/**
 * Enciphers the 64-bit block of a credit or management token under the decoder key of one meter. A cipher holds key
 * material; it should live no longer than the key.
 */
public sealed interface TokenCipher permits StaCipher, Misty1Cipher {

    /** The cipher of a key's algorithm. */
    static TokenCipher of(DecoderKey key) {
        return switch (key.algorithm()) {
            case EA07 -> StaCipher.of(key);
            case EA11 -> Misty1Cipher.of(key);
        };
    }

    /** The cipher block of one plain block; for more than one under a key, {@link #of} prepares the cipher once. */
    static long encrypt(DecoderKey key, long block) {
        // Two calls in two branches, so that neither cipher has to be an object on the heap.
        return switch (key.algorithm()) {
            case EA07 -> StaCipher.of(key).encrypt(block);
            case EA11 -> Misty1Cipher.of(key).encrypt(block);
        };
    }

    /** The cipher block of a plain block. */
    long encrypt(long block);

    /** The plain block of a cipher block. */
    long decrypt(long block);
}
