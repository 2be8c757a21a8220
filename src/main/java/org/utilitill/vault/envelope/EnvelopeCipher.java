package org.utilitill.vault.envelope;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.math.ec.rfc7748.X25519;

/**
 * The cipher of an envelope: X25519 (RFC 7748), HKDF-SHA-256 (RFC 5869) over what was agreed with both public keys as
 * salt, AES-256-GCM with the header as associated data.
 */
final class EnvelopeCipher {

    private static final byte[] LABEL = "utilitill key envelope 1 content".getBytes(US_ASCII);
    private static final int KEY_BYTES = 32;
    private static final int TAG_BITS = 128;

    private EnvelopeCipher() {}

    /**
     * The content key of an envelope; the caller wipes it. Empty when the other's point agrees on zero with everybody.
     *
     * @param own private key of this side
     * @param other public key of the other side
     * @param ephemeral public key of the envelope
     * @param recipient public key of the recipient
     */
    static Optional<byte[]> contentKey(byte[] own, byte[] other, byte[] ephemeral, byte[] recipient) {
        byte[] agreed = new byte[X25519.POINT_SIZE];
        try {
            if (!X25519.calculateAgreement(own, 0, other, 0, agreed, 0)) {
                return Optional.empty();
            }
            byte[] both = ByteBuffer.allocate(ephemeral.length + recipient.length)
                    .put(ephemeral)
                    .put(recipient)
                    .array();
            HKDFBytesGenerator generator = new HKDFBytesGenerator(new SHA256Digest());
            generator.init(new HKDFParameters(agreed, both, LABEL));
            byte[] key = new byte[KEY_BYTES];
            generator.generateBytes(key, 0, key.length);
            return Optional.of(key);
        } finally {
            Arrays.fill(agreed, (byte) 0);
        }
    }

    static byte[] seal(byte[] key, EnvelopeHeader header, byte[] content) {
        try {
            return run(true, key, header, content);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("AES-GCM did not take a key", impossible);
        }
    }

    /** The content; empty when a bit of it or of the header is not as it was sealed. The caller wipes it. */
    static Optional<byte[]> open(byte[] key, EnvelopeHeader header, byte[] ciphertext) {
        try {
            return Optional.of(run(false, key, header, ciphertext));
        } catch (InvalidCipherTextException changed) {
            return Optional.empty();
        }
    }

    private static byte[] run(boolean sealing, byte[] key, EnvelopeHeader header, byte[] in)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(AESEngine.newInstance());
        KeyParameter parameter = new KeyParameter(key);
        cipher.init(sealing, new AEADParameters(parameter, TAG_BITS, header.nonceBytes(), header.bytes()));
        Arrays.fill(parameter.getKey(), (byte) 0);
        byte[] out = new byte[cipher.getOutputSize(in.length)];
        boolean whole = false;
        try {
            cipher.doFinal(out, cipher.processBytes(in, 0, in.length, out, 0));
            whole = true;
            return out;
        } finally {
            if (!whole) {
                Arrays.fill(out, (byte) 0);
            }
        }
    }
}
