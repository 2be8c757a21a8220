package org.utilitill.vault.signer;

import java.io.IOException;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Map;
import org.bouncycastle.asn1.ASN1Encoding;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.crypto.params.AsymmetricKeyParameter;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.RSAKeyParameters;
import org.bouncycastle.crypto.util.SubjectPublicKeyInfoFactory;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.utilitill.vault.signer.KeyText.Der;
import org.utilitill.vault.signer.KeyText.Unreadable;
import org.utilitill.vault.signer.SignerReading.Reason;
import org.utilitill.vault.signer.SignerReading.Refused;

/** Judges a text as a public key. */
final class PublicKeyReader {

    private static final int SHORTEST = 3072;
    private static final int LONGEST = 16_384;
    private static final int LONGEST_EXPONENT = 64;
    private static final BigInteger SMALLEST_EXPONENT = BigInteger.valueOf(65_537);

    /** How the fingerprint of Nectar's wrapping key begins, whose private half stands in a public source. */
    private static final String PUBLISHED = "ff8a25b86b2fd30c";

    private static final String RSA_OID = PKCSObjectIdentifiers.rsaEncryption.getId();

    // RFC 8410.
    private static final String ED25519_OID = "1.3.101.112";

    private static final Map<String, String> OTHERS = Map.of(
            X9ObjectIdentifiers.id_ecPublicKey.getId(),
            "EC",
            X9ObjectIdentifiers.id_dsa.getId(),
            "DSA",
            PKCSObjectIdentifiers.id_RSASSA_PSS.getId(),
            "RSASSA-PSS",
            PKCSObjectIdentifiers.dhKeyAgreement.getId(),
            "DH",
            "1.3.101.110",
            "X25519",
            "1.3.101.111",
            "X448",
            "1.3.101.113",
            "Ed448");

    private PublicKeyReader() {}

    static SignerReading read(String typed) {
        KeyText text = KeyText.read(typed.toCharArray());
        if (text instanceof Der der) {
            try {
                return ofLabel(der);
            } finally {
                Arrays.fill(der.bytes(), (byte) 0);
            }
        }
        return refused(
                switch ((Unreadable) text) {
                    case EMPTY -> Reason.EMPTY;
                    case TOO_LONG -> Reason.TOO_LONG;
                    case ENCRYPTED -> Reason.PRIVATE_KEY;
                    case GARBAGE -> Reason.GARBAGE;
                });
    }

    private static SignerReading ofLabel(Der der) {
        if (der.label().endsWith("PRIVATE KEY")) {
            return refused(Reason.PRIVATE_KEY);
        }
        if (der.label().endsWith("CERTIFICATE")) {
            return refused(Reason.CERTIFICATE);
        }
        return der.label().isEmpty() || der.label().equals("PUBLIC KEY")
                ? ofBytes(der.bytes())
                : refused(Reason.GARBAGE);
    }

    private static SignerReading ofBytes(byte[] der) {
        try {
            ASN1Sequence outer = ASN1Sequence.getInstance(der);
            if (outer.size() > 0 && outer.getObjectAt(0) instanceof ASN1Integer) {
                return refused(Reason.PRIVATE_KEY);
            }
            if (outer.size() == 3) {
                return refused(Reason.CERTIFICATE);
            }
            return ofInfo(SubjectPublicKeyInfo.getInstance(outer), der);
        } catch (IOException | IllegalArgumentException | IllegalStateException | ClassCastException notAKey) {
            return refused(Reason.GARBAGE);
        }
    }

    private static SignerReading ofInfo(SubjectPublicKeyInfo info, byte[] der) throws IOException {
        String algorithm = info.getAlgorithm().getAlgorithm().getId();
        if (algorithm.equals(RSA_OID)) {
            return ofRsa(RSAPublicKey.getInstance(info.parsePublicKey()), der);
        }
        if (algorithm.equals(ED25519_OID)) {
            return ofEd25519(info.getPublicKeyData().getBytes(), der);
        }
        return new Refused(Reason.ALGORITHM, OTHERS.getOrDefault(algorithm, ""), 0);
    }

    private static SignerReading ofRsa(RSAPublicKey rsa, byte[] der) {
        BigInteger exponent = rsa.getPublicExponent();
        int bits = rsa.getModulus().bitLength();
        if (rsa.getModulus().signum() <= 0 || bits < SHORTEST) {
            return new Refused(Reason.RSA_TOO_SHORT, SignerKey.RSA, bits);
        }
        if (bits > LONGEST) {
            return new Refused(Reason.RSA_TOO_LONG, SignerKey.RSA, bits);
        }
        boolean sane = exponent.testBit(0)
                && exponent.compareTo(SMALLEST_EXPONENT) >= 0
                && exponent.bitLength() <= LONGEST_EXPONENT;
        if (!sane) {
            return new Refused(Reason.RSA_EXPONENT, SignerKey.RSA, bits);
        }
        try {
            return whole(new RSAKeyParameters(false, rsa.getModulus(), exponent), der);
        } catch (IllegalArgumentException unsound) {
            return new Refused(Reason.RSA_MODULUS, SignerKey.RSA, bits);
        }
    }

    private static SignerReading ofEd25519(byte[] point, byte[] der) {
        if (point.length != Ed25519.PUBLIC_KEY_SIZE) {
            return refused(Reason.GARBAGE);
        }
        // Points of small order would make signatures that fit many messages.
        return Ed25519.validatePublicKeyFull(point, 0)
                ? whole(new Ed25519PublicKeyParameters(point), der)
                : new Refused(Reason.ED25519_POINT, SignerKey.ED25519, 0);
    }

    /** The key, if this is the one way to write it. */
    private static SignerReading whole(AsymmetricKeyParameter key, byte[] der) {
        if (!Arrays.equals(encode(key), der)) {
            return refused(Reason.GARBAGE);
        }
        SignerKey signer = new SignerKey(key, der);
        return signer.fingerprint().startsWith(PUBLISHED)
                ? new Refused(Reason.PUBLISHED, signer.algorithm(), signer.bits())
                : signer;
    }

    /** The SubjectPublicKeyInfo of a key, DER. */
    static byte[] encode(AsymmetricKeyParameter key) {
        try {
            return SubjectPublicKeyInfoFactory.createSubjectPublicKeyInfo(key).getEncoded(ASN1Encoding.DER);
        } catch (IOException impossible) {
            throw new IllegalStateException("a public key in memory can not be written", impossible);
        }
    }

    private static Refused refused(Reason reason) {
        return new Refused(reason, "", 0);
    }
}
