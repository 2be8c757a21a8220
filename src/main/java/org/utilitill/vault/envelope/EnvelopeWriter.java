package org.utilitill.vault.envelope;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.math.ec.rfc7748.X25519;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.signer.SignerKey;

/** Seals a key for one recipient and signs the envelope. */
public final class EnvelopeWriter {

    private final String issuer;
    private final SecretBytes signingKey;
    private final SecureRandom random;

    /**
     * A writer under one name and signature.
     *
     * @param issuer who envelopes are from: 1 to 60 printable characters
     * @param signingKey Ed25519 private key of 32 bytes; stays the caller's
     * @param random where ephemeral keys and nonces come from
     * @throws IllegalArgumentException when the issuer is no name
     */
    public EnvelopeWriter(String issuer, SecretBytes signingKey, SecureRandom random) {
        if (!KeyProfile.isName(issuer)) {
            throw new IllegalArgumentException("\"%s\" names no issuer".formatted(issuer));
        }
        this.issuer = issuer;
        this.signingKey = signingKey;
        this.random = random;
    }

    /**
     * Seals a key with its profile.
     *
     * @param created by the station's clock; seconds are kept
     * @return the file, one line of JSON
     */
    public byte[] seal(VaultKey key, SealingKey recipient, Instant created) {
        byte[] ephemeralKey = new byte[X25519.SCALAR_SIZE];
        byte[] ephemeral = new byte[X25519.POINT_SIZE];
        byte[] nonce = new byte[EnvelopeHeader.NONCE_BYTES];
        try {
            X25519.generatePrivateKey(random, ephemeralKey);
            X25519.generatePublicKey(ephemeralKey, 0, ephemeral, 0);
            random.nextBytes(nonce);
            EnvelopeHeader header = new EnvelopeHeader(
                    issuer,
                    SignerKey.ofSigningKey(signingKey).fingerprint(),
                    recipient.fingerprint(),
                    created.truncatedTo(ChronoUnit.SECONDS),
                    Base64.getEncoder().encodeToString(ephemeral),
                    Base64.getEncoder().encodeToString(nonce));
            byte[] ciphertext = key.read(value -> seal(value, key.profile(), header, ephemeralKey, recipient));
            return new EnvelopeFile(header, ciphertext, sign(EnvelopeFile.signed(header, ciphertext))).bytes();
        } finally {
            Arrays.fill(ephemeralKey, (byte) 0);
        }
    }

    private static byte[] seal(
            byte[] value, KeyProfile profile, EnvelopeHeader header, byte[] ephemeralKey, SealingKey recipient) {
        byte[] content = EnvelopeContent.of(profile, value);
        byte[] point = recipient.point();
        byte[] contentKey = EnvelopeCipher.contentKey(ephemeralKey, point, header.ephemeralPoint(), point)
                .orElseThrow(() -> new IllegalStateException("a sealing key that was judged does not agree"));
        try {
            return EnvelopeCipher.seal(contentKey, header, content);
        } finally {
            Arrays.fill(contentKey, (byte) 0);
            Arrays.fill(content, (byte) 0);
        }
    }

    private byte[] sign(byte[] message) {
        return signingKey.read(bytes -> {
            Ed25519Signer signer = new Ed25519Signer();
            signer.init(true, new Ed25519PrivateKeyParameters(bytes));
            signer.update(message, 0, message.length);
            return signer.generateSignature();
        });
    }
}
