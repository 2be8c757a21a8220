package org.utilitill.vault.signer;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.engines.RSAEngine;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.PSSSigner;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;

/**
 * A public key that is strong enough to believe: RSA of 3072 to 16384 bits, or Ed25519.
 *
 * <p>Two keys are equal when their SubjectPublicKeyInfo is.
 */
public final class SignerKey implements SignerReading {

    /** Name of RSA keys in a {@link TrustedSigner}. */
    public static final String RSA = "RSA";

    /** Name of Ed25519 keys in a {@link TrustedSigner}. */
    public static final String ED25519 = "Ed25519";

    private static final int DIGEST_BYTES = 32;
    private static final int ED25519_BITS = 256;
    private static final int SPOKEN_DIGITS = 20;

    private final AsymmetricKeyParameter key;
    private final String text;
    private final String fingerprint;

    SignerKey(AsymmetricKeyParameter key, byte[] spki) {
        this.key = key;
        this.text = Base64.getEncoder().encodeToString(spki);
        this.fingerprint = HexFormat.of().formatHex(sha256(spki));
    }

    /**
     * Reads a public key that was typed, pasted or read from a file.
     *
     * @param typed base64 of the SubjectPublicKeyInfo, between PEM lines or without them
     */
    public static SignerReading read(String typed) {
        return PublicKeyReader.read(typed);
    }

    /** The key of a signer on the list; empty when what is stored there is no key that can be believed. */
    public static Optional<SignerKey> of(TrustedSigner signer) {
        return read(signer.publicKey()) instanceof SignerKey key && key.fingerprint.equals(signer.fingerprint())
                ? Optional.of(key)
                : Optional.empty();
    }

    /** The public half of an Ed25519 private key of 32 bytes, such as the station's own. */
    public static SignerKey ofSigningKey(SecretBytes signingKey) {
        Ed25519PublicKeyParameters half =
                signingKey.read(bytes -> new Ed25519PrivateKeyParameters(bytes).generatePublicKey());
        return new SignerKey(half, PublicKeyReader.encode(half));
    }

    /** Makes a signer of it, active. */
    public TrustedSigner trusted(String name, Set<Scope> scopes) {
        return new TrustedSigner(name, algorithm(), bits(), text, fingerprint, scopes, true);
    }

    /** {@link #RSA} or {@link #ED25519}. */
    public String algorithm() {
        return key instanceof RSAKeyParameters ? RSA : ED25519;
    }

    /** Length of the RSA modulus, 256 for Ed25519. */
    public int bits() {
        return key instanceof RSAKeyParameters rsa ? rsa.getModulus().bitLength() : ED25519_BITS;
    }

    /** Base64 of the SubjectPublicKeyInfo on one line, without PEM lines. */
    public String text() {
        return text;
    }

    /** SHA-256 of the SubjectPublicKeyInfo, 64 small hex digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /**
     * The beginning of the fingerprint for reading out over the phone: 20 capital hex digits in groups of
     * four, 80 bits.
     */
    public String spoken() {
        return fingerprint.substring(0, SPOKEN_DIGITS).toUpperCase(Locale.ROOT).replaceAll("(.{4})(?!$)", "$1 ");
    }

    /**
     * Whether a signature over a message is of this key: Ed25519 (RFC 8032), or RSASSA-PSS (RFC 8017) with SHA-256,
     * MGF1 with SHA-256 and a salt of 32 bytes.
     */
    public boolean verifies(byte[] message, byte[] signature) {
        if (key instanceof Ed25519PublicKeyParameters) {
            Ed25519Signer verifier = new Ed25519Signer();
            verifier.init(false, key);
            verifier.update(message, 0, message.length);
            return verifier.verifySignature(signature);
        }
        PSSSigner verifier = new PSSSigner(new RSABlindedEngine(), new SHA256Digest(), DIGEST_BYTES);
        verifier.init(false, key);
        verifier.update(message, 0, message.length);
        return signature.length == modulusBytes() && verifier.verifySignature(signature);
    }

    /**
     * The SHA-256 that a Nectar digest carries, if this key made it: block type 1 of RSA PKCS#1 v1.5 around 32 bare
     * bytes, without the algorithm's name. Only for Nectar configurations.
     */
    public Optional<byte[]> nectarDigest(byte[] digest) {
        if (!(key instanceof RSAKeyParameters) || digest.length != modulusBytes()) {
            return Optional.empty();
        }
        RSAEngine engine = new RSAEngine();
        engine.init(false, key);
        byte[] opened;
        try {
            opened = engine.processBlock(digest, 0, digest.length);
        } catch (DataLengthException notBelowModulus) {
            return Optional.empty();
        }
        byte[] block = new byte[digest.length];
        System.arraycopy(opened, 0, block, block.length - opened.length, opened.length);
        byte[] carried = Arrays.copyOfRange(block, block.length - DIGEST_BYTES, block.length);
        // The one block that carries these bytes is built and compared whole, so there is no padding to misread.
        return Arrays.equals(block, typeOneBlock(carried, block.length)) ? Optional.of(carried) : Optional.empty();
    }

    private static byte[] typeOneBlock(byte[] digest, int length) {
        byte[] block = new byte[length];
        Arrays.fill(block, 2, length - DIGEST_BYTES - 1, (byte) 0xFF);
        block[1] = 1;
        System.arraycopy(digest, 0, block, length - DIGEST_BYTES, DIGEST_BYTES);
        return block;
    }

    /** The key for BouncyCastle, for sealing to an RSA recipient. */
    public AsymmetricKeyParameter parameters() {
        return key;
    }

    private int modulusBytes() {
        return (bits() + Byte.SIZE - 1) / Byte.SIZE;
    }

    private static byte[] sha256(byte[] bytes) {
        SHA256Digest digest = new SHA256Digest();
        digest.update(bytes, 0, bytes.length);
        byte[] hash = new byte[digest.getDigestSize()];
        digest.doFinal(hash, 0);
        return hash;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SignerKey that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    /** Algorithm and fingerprint. */
    @Override
    public String toString() {
        return "SignerKey(" + algorithm() + " " + bits() + ", " + spoken() + ")";
    }
}
