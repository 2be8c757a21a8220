package org.utilitill.vault.nectar;

import java.io.IOException;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.pkcs.RSAPrivateKey;
import org.bouncycastle.crypto.DataLengthException;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.encodings.PKCS1Encoding;
import org.bouncycastle.crypto.engines.RSABlindedEngine;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.params.RSAPrivateCrtKeyParameters;
import org.utilitill.vault.nectar.NectarRefusal.Code;
import org.utilitill.vault.signer.KeyText;
import org.utilitill.vault.signer.KeyText.Der;
import org.utilitill.vault.signer.KeyText.Unreadable;

/**
 * A person's RSA private key of 2048 to 8192 bits: opens configurations that were written for its public half, and
 * signs those that go out.
 */
public final class RsaPrivateKey extends OpeningKey {

    private static final int SHORTEST = 2048;
    private static final int LONGEST = 8192;
    private static final int SHORTEST_SIGNING = 3072;
    private static final int PKCS8 = 3;
    private static final String FIELD = "key";

    private final RSAPrivateCrtKeyParameters key;

    private RsaPrivateKey(RSAPrivateCrtKeyParameters key) {
        this.key = key;
    }

    /**
     * Reads a private key that was pasted or read from a file: PRIVATE_KEY and the codes beginning with it, unless it
     * is base64 of PKCS#8 or PKCS#1, between PEM lines or without them, and not locked.
     *
     * @param text wiped
     */
    public static KeyReading read(char[] text) {
        KeyText read = KeyText.read(text);
        Arrays.fill(text, '\0');
        if (read instanceof Der der) {
            try {
                return ofBytes(der);
            } finally {
                Arrays.fill(der.bytes(), (byte) 0);
            }
        }
        return NectarRefusal.of(read == Unreadable.ENCRYPTED ? Code.PRIVATE_KEY_LOCKED : Code.PRIVATE_KEY, FIELD);
    }

    private static KeyReading ofBytes(Der der) {
        if (der.label().endsWith("PUBLIC KEY")) {
            return NectarRefusal.of(Code.PRIVATE_KEY_IS_PUBLIC, FIELD);
        }
        try {
            ASN1Sequence outer = ASN1Sequence.getInstance(der.bytes());
            if (outer.size() == 2 && outer.getObjectAt(0) instanceof ASN1Sequence) {
                return NectarRefusal.of(Code.PRIVATE_KEY_IS_PUBLIC, FIELD);
            }
            if (outer.size() <= PKCS8 + 1 && outer.size() >= PKCS8) {
                return ofInfo(PrivateKeyInfo.getInstance(outer));
            }
            return ofRsa(RSAPrivateKey.getInstance(outer));
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException notAKey) {
            return NectarRefusal.of(Code.PRIVATE_KEY, FIELD);
        }
    }

    private static KeyReading ofInfo(PrivateKeyInfo info) throws IOException {
        return info.getPrivateKeyAlgorithm().getAlgorithm().equals(PKCSObjectIdentifiers.rsaEncryption)
                ? ofRsa(RSAPrivateKey.getInstance(info.parsePrivateKey()))
                : NectarRefusal.of(Code.PRIVATE_KEY_ALGORITHM, FIELD);
    }

    private static KeyReading ofRsa(RSAPrivateKey parts) {
        int bits = parts.getModulus().bitLength();
        if (parts.getModulus().signum() <= 0 || bits < SHORTEST || bits > LONGEST) {
            return new NectarRefusal(Code.PRIVATE_KEY_LENGTH, FIELD, SHORTEST + "-" + LONGEST);
        }
        RSAPrivateCrtKeyParameters key = new RSAPrivateCrtKeyParameters(
                parts.getModulus(),
                parts.getPublicExponent(),
                parts.getPrivateExponent(),
                parts.getPrime1(),
                parts.getPrime2(),
                parts.getExponent1(),
                parts.getExponent2(),
                parts.getCoefficient());
        return fits(key) ? new RsaPrivateKey(key) : NectarRefusal.of(Code.PRIVATE_KEY, FIELD);
    }

    /** Whether the numbers belong together: a key with one wrong number would give the others away when it signs. */
    private static boolean fits(RSAPrivateCrtKeyParameters key) {
        BigInteger exponent = key.getPublicExponent();
        return key.getP().multiply(key.getQ()).equals(key.getModulus())
                && undoes(exponent, key.getDP(), key.getP())
                && undoes(exponent, key.getDQ(), key.getQ())
                && undoes(exponent, key.getExponent(), key.getP())
                && undoes(exponent, key.getExponent(), key.getQ())
                && key.getQInv().multiply(key.getQ()).mod(key.getP()).equals(BigInteger.ONE);
    }

    private static boolean undoes(BigInteger exponent, BigInteger other, BigInteger prime) {
        BigInteger order = prime.subtract(BigInteger.ONE);
        return order.signum() > 0 && exponent.multiply(other).mod(order).equals(BigInteger.ONE);
    }

    /** Length of the modulus. */
    public int bits() {
        return key.getModulus().bitLength();
    }

    /** Whether it is long enough to sign with: a signer is believed from 3072 bits on. */
    public boolean signs() {
        return bits() >= SHORTEST_SIGNING;
    }

    @Override
    byte[] contentKey(byte[] wrapped) {
        // With a length given, a wrong padding yields random bytes instead of an error: there is nothing to tell apart.
        PKCS1Encoding cipher = new PKCS1Encoding(new RSABlindedEngine(), CONTENT_KEY_BYTES);
        SecureRandom random = new SecureRandom();
        cipher.init(false, new ParametersWithRandom(key, random));
        try {
            return cipher.processBlock(wrapped, 0, wrapped.length);
        } catch (InvalidCipherTextException | DataLengthException wrongLength) {
            byte[] any = new byte[CONTENT_KEY_BYTES];
            random.nextBytes(any);
            return any;
        }
    }

    /** Nectar's digest of a hash: block type 1 of PKCS#1 v1.5 around the bare hash. */
    byte[] nectarDigest(byte[] hash) {
        PKCS1Encoding cipher = new PKCS1Encoding(new RSABlindedEngine());
        cipher.init(true, key);
        try {
            return cipher.processBlock(hash, 0, hash.length);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("an RSA key did not take 32 bytes", impossible);
        }
    }

    /** Nothing to do: the numbers of an RSA key can not be wiped, only let go. */
    @Override
    public void close() {}

    /** The length only. */
    @Override
    public String toString() {
        return "RsaPrivateKey(" + bits() + ")";
    }
}
