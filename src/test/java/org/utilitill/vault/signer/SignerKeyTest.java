package org.utilitill.vault.signer;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import javax.crypto.Cipher;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.RSAPublicKey;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.SubjectPublicKeyInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.vault.signer.SignerReading.Reason;
import org.utilitill.vault.signer.SignerReading.Refused;

class SignerKeyTest {

    // RFC 8032, 7.1, test 2: private key, public key, message, signature.
    private static final String SECRET = "4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb";
    private static final String POINT = "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c";
    private static final String SIGNATURE = "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
            + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00";
    private static final String ED25519_INFO = "302a300506032b6570032100";

    @Test
    void anRsaKeyIsReadWithAndWithoutPemLines() throws Exception {
        String bare = fixture("signer.pub");
        String pem = "-----BEGIN PUBLIC KEY-----\r\n" + bare.replaceAll("(.{64})", "$1\r\n")
                + "\r\n-----END PUBLIC KEY-----\r\n";

        SignerKey key = read(pem);

        assertThat(key).isEqualTo(read(bare)).hasSameHashCodeAs(read(bare));
        assertThat(key.algorithm()).isEqualTo("RSA");
        assertThat(key.bits()).isEqualTo(3072);
        byte[] hash =
                MessageDigest.getInstance("SHA-256").digest(Base64.getDecoder().decode(bare));
        assertThat(key.fingerprint()).isEqualTo(HexFormat.of().formatHex(hash));
        assertThat(key.spoken().replace(" ", ""))
                .isEqualToIgnoringCase(key.fingerprint().substring(0, 20));
        assertThat(key.spoken()).matches("([0-9A-F]{4} ){4}[0-9A-F]{4}");
    }

    @Test
    void anEd25519KeyVerifiesThePublishedSignature() {
        SignerKey key = read(base64(ED25519_INFO + POINT));

        assertThat(key.bits()).isEqualTo(256);
        assertThat(key.verifies(new byte[] {0x72}, HexFormat.of().parseHex(SIGNATURE)))
                .isTrue();
        assertThat(key.verifies(new byte[] {0x73}, HexFormat.of().parseHex(SIGNATURE)))
                .isFalse();
        assertThat(key.verifies(new byte[] {0x72}, new byte[0])).isFalse();
    }

    @Test
    void thePublicHalfOfASigningKeyIsThePublishedOne() {
        try (SecretBytes secret = SecretBytes.takeOver(HexFormat.of().parseHex(SECRET))) {
            assertThat(SignerKey.ofSigningKey(secret)).isEqualTo(read(base64(ED25519_INFO + POINT)));
        }
    }

    @Test
    void anRsaKeyVerifiesPssOfTheJdk() throws Exception {
        byte[] message = "a message".getBytes(US_ASCII);
        Signature signer = Signature.getInstance("RSASSA-PSS");
        signer.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signer.initSign(privateKey());
        signer.update(message);
        byte[] signature = signer.sign();
        SignerKey key = read(fixture("signer.pub"));

        assertThat(key.verifies(message, signature)).isTrue();
        signature[100] ^= 1;
        assertThat(key.verifies(message, signature)).isFalse();
        assertThat(key.verifies(message, new byte[384])).isFalse();
        assertThat(key.verifies(message, HexFormat.of().parseHex("ff".repeat(384))))
                .isFalse();
    }

    @Test
    void aNectarDigestIsNotTakenForASignatureNorTheOtherWayRound() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest("a message".getBytes(US_ASCII));
        SignerKey key = read(fixture("signer.pub"));

        assertThat(key.nectarDigest(typeOne(hash)))
                .hasValueSatisfying(found -> assertThat(found).isEqualTo(hash));
        assertThat(key.verifies("a message".getBytes(US_ASCII), typeOne(hash))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {31, 33, 51})
    void aDigestAroundAnythingButABareHashIsNone(int length) throws Exception {
        assertThat(read(fixture("signer.pub")).nectarDigest(typeOne(new byte[length])))
                .isEmpty();
    }

    @Test
    void aBlockWithRoomBehindTheHashIsNoDigest() throws Exception {
        // Padding cut short and the hash moved forward: what a careless reader would believe.
        SignerKey key = read(fixture("signer.pub"));
        for (byte[] made : new byte[][] {new byte[384], HexFormat.of().parseHex("ff".repeat(384)), new byte[1]}) {
            assertThat(key.nectarDigest(made)).isEmpty();
        }
        assertThat(read(base64(ED25519_INFO + POINT)).nectarDigest(new byte[64]))
                .isEmpty();
    }

    @Test
    void aSignerOfTheListIsItsKeyAgain() throws Exception {
        SignerKey key = read(fixture("signer.pub"));
        TrustedSigner signer = key.trusted("Head office", EnumSet.of(Scope.TARIFFS));

        assertThat(signer.active()).isTrue();
        assertThat(signer.maySign(Scope.TARIFFS)).isTrue();
        assertThat(signer.maySign(Scope.CONFIGURATIONS)).isFalse();
        assertThat(SignerKey.of(signer)).contains(key);
    }

    @Test
    void anEntryWhoseFingerprintIsNotItsKeysIsNotBelieved() throws Exception {
        TrustedSigner signer = read(fixture("signer.pub")).trusted("Head office", EnumSet.of(Scope.TARIFFS));
        TrustedSigner forged = new TrustedSigner(
                signer.name(),
                signer.algorithm(),
                signer.bits(),
                fixture("recipient.pub"),
                signer.fingerprint(),
                signer.scopes(),
                true);

        assertThat(SignerKey.of(forged)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        RSA,    1024, RSA_TOO_SHORT, RSA, 1024
        RSA,    2048, RSA_TOO_SHORT, RSA, 2048
        EC,      256, ALGORITHM,     EC,     0
        DSA,    1024, ALGORITHM,     DSA,    0
        X25519, 255,  ALGORITHM,     X25519, 0
        Ed448,  448,  ALGORITHM,     Ed448,  0
        """)
    void aKeyThatIsTooWeakOrOfAnotherKindIsRefused(String kind, int bits, Reason reason, String algorithm, int found)
            throws GeneralSecurityException {
        byte[] spki = pair(kind, bits).getPublic().getEncoded();

        assertThat(SignerKey.read(Base64.getEncoder().encodeToString(spki)))
                .isEqualTo(new Refused(reason, algorithm, found));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC", "Ed25519"})
    void aPrivateKeyPastedByMistakeIsNamedAsSuch(String kind) throws GeneralSecurityException {
        byte[] der = pair(kind, kind.equals("RSA") ? 1024 : kind.equals("EC") ? 256 : 255)
                .getPrivate()
                .getEncoded();
        String text = Base64.getEncoder().encodeToString(der);

        for (String label : new String[] {"PRIVATE KEY", "RSA PRIVATE KEY", "EC PRIVATE KEY", "OPENSSH PRIVATE KEY"}) {
            assertReason(pem(label, text), Reason.PRIVATE_KEY);
        }
        assertReason(text, Reason.PRIVATE_KEY);
        assertReason(pem("ENCRYPTED PRIVATE KEY", text), Reason.PRIVATE_KEY);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',                                                         EMPTY
        '  ',                                                       EMPTY
        ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAA,                       GARBAGE
        AAAA,                                                       GARBAGE
        AAA,                                                        GARBAGE
        MAA=,                                                       GARBAGE
        MAECAwQFBgc=,                                               GARBAGE
        -----BEGIN PUBLIC KEY-----AAAA,                             GARBAGE
        -----BEGIN PUBLIC KEY-----AAAA-----END PUBLIC KEY-----,     GARBAGE
        -----BEGIN RSA PUBLIC KEY-----AAAA-----END RSA PUBLIC KEY-----, GARBAGE
        -----BEGIN CERTIFICATE-----AAAA-----END CERTIFICATE-----,   CERTIFICATE
        \u00fcber,                                                  GARBAGE
        """)
    void whatIsNoKeyIsRefused(String text, Reason reason) {
        assertReason(text, reason);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        3,                    RSA_EXPONENT
        65536,                RSA_EXPONENT
        65535,                RSA_EXPONENT
        1,                    RSA_EXPONENT
        36893488147419103233, RSA_EXPONENT
        """)
    void anExponentThatNoHonestKeyHasIsRefused(BigInteger exponent, Reason reason) throws IOException {
        BigInteger modulus = BigInteger.ONE.shiftLeft(3071).add(BigInteger.ONE);

        assertThat(SignerKey.read(rsa(modulus, exponent))).isEqualTo(new Refused(reason, "RSA", 3072));
    }

    @Test
    void aModulusThatNoHonestKeyHasIsRefused() throws IOException {
        BigInteger even = BigInteger.ONE.shiftLeft(3071);
        BigInteger three =
                BigInteger.valueOf(3).multiply(BigInteger.ONE.shiftLeft(3070).add(BigInteger.ONE));
        BigInteger exponent = BigInteger.valueOf(65537);

        assertThat(SignerKey.read(rsa(even, exponent))).isEqualTo(new Refused(Reason.RSA_MODULUS, "RSA", 3072));
        assertThat(SignerKey.read(rsa(three, exponent))).isEqualTo(new Refused(Reason.RSA_MODULUS, "RSA", 3072));
        assertThat(SignerKey.read(rsa(BigInteger.ONE.shiftLeft(17_000), exponent)))
                .isEqualTo(new Refused(Reason.RSA_TOO_LONG, "RSA", 17_001));
        assertThat(SignerKey.read(rsa(three.negate(), exponent))).isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0100000000000000000000000000000000000000000000000000000000000000",
                "0000000000000000000000000000000000000000000000000000000000000000",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff"
            })
    void aPointOfSmallOrderIsRefused(String point) {
        assertReason(base64(ED25519_INFO + point), Reason.ED25519_POINT);
    }

    @Test
    void oneKeyHasOneWayToBeWritten() throws IOException {
        byte[] der = Base64.getDecoder().decode(fixture("signer.pub"));
        byte[] longer = Arrays.copyOf(der, der.length + 1);

        assertReason(Base64.getEncoder().encodeToString(longer), Reason.GARBAGE);
        assertReason(base64(ED25519_INFO + POINT + "00"), Reason.GARBAGE);
    }

    @Test
    void noTextThatIsSpoiltBreaksTheReader() throws IOException {
        byte[] der = Base64.getDecoder().decode(fixture("signer.pub"));
        byte[] point = HexFormat.of().parseHex(ED25519_INFO + POINT);
        for (int seed = 0; seed < 400; seed++) {
            Random random = new Random(seed);
            byte[] spoilt = (seed % 2 == 0 ? point : der).clone();
            for (int times = 0; times <= seed % 3; times++) {
                spoilt[random.nextInt(Math.min(spoilt.length, 44))] = (byte) random.nextInt(256);
            }
            assertThat(SignerKey.read(Base64.getEncoder().encodeToString(spoilt)))
                    .as("seed %d", seed)
                    .isNotNull();
        }
    }

    private static void assertReason(String text, Reason reason) {
        assertThat(SignerKey.read(text))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static SignerKey read(String text) {
        SignerReading reading = SignerKey.read(text);
        assertThat(reading).isInstanceOf(SignerKey.class);
        return (SignerKey) reading;
    }

    private static String pem(String label, String body) {
        return "-----BEGIN %s-----\n%s\n-----END %s-----\n".formatted(label, body, label);
    }

    private static KeyPair pair(String kind, int bits) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(kind);
        if (bits != 255 && bits != 448) {
            generator.initialize(bits);
        }
        return generator.generateKeyPair();
    }

    private static String rsa(BigInteger modulus, BigInteger exponent) throws IOException {
        AlgorithmIdentifier rsa = new AlgorithmIdentifier(PKCSObjectIdentifiers.rsaEncryption, DERNull.INSTANCE);
        byte[] der = new SubjectPublicKeyInfo(rsa, new RSAPublicKey(modulus, exponent)).getEncoded();
        return Base64.getEncoder().encodeToString(der);
    }

    private static byte[] typeOne(byte[] content) throws Exception {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, privateKey());
        return cipher.doFinal(content);
    }

    private static PrivateKey privateKey() throws Exception {
        String body = fixture("signer.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static String fixture(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/nectar", name), UTF_8);
    }

    private static String base64(String hex) {
        return Base64.getEncoder().encodeToString(HexFormat.of().parseHex(hex));
    }
}
