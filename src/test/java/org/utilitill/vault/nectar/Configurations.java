package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.vault.signer.SignerKey;

/** Configurations made with the JDK's ciphers, which the station does not use, and the fixture of openssl. */
final class Configurations {

    /** While base date 1993 had minutes left: block 203. */
    static final Instant MAY_2018 = Instant.parse("2018-05-16T07:29:00Z");

    static final String OWN_KEY = "sixteen-letters!";
    private static final byte[] VECTOR = "1234567812345678".getBytes(US_ASCII);

    private Configurations() {}

    static String file(String name) {
        return new String(bytes(name), UTF_8);
    }

    static byte[] bytes(String name) {
        try {
            return Files.readAllBytes(Path.of("src/test/resources/nectar", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static NectarParts fixture() {
        return (NectarParts) NectarParts.of(file("data.txt"), file("digest.txt"), file("key.txt"));
    }

    static OpeningKey own() {
        return own(OWN_KEY);
    }

    static OpeningKey own(String key) {
        return (OpeningKey) OwnKey.read(key.toCharArray());
    }

    static RsaPrivateKey privateKey(String name) {
        return (RsaPrivateKey) RsaPrivateKey.read(file(name).toCharArray());
    }

    static SignerKey publicKey(String name) {
        return (SignerKey) SignerKey.read(file(name));
    }

    static TrustedSigner signer() {
        return publicKey("signer.pub").trusted("Head office", EnumSet.of(Scope.CONFIGURATIONS));
    }

    /** The parts of a text, signed by signer.pem and wrapped for recipient.pub. */
    static NectarParts of(byte[] text) {
        try {
            Cipher aes = Cipher.getInstance("AES/CBC/PKCS5Padding");
            aes.init(
                    Cipher.ENCRYPT_MODE,
                    new SecretKeySpec(OWN_KEY.getBytes(US_ASCII), "AES"),
                    new IvParameterSpec(VECTOR));
            byte[] sealed = aes.doFinal(text);
            byte[] data = new byte[VECTOR.length + sealed.length];
            System.arraycopy(VECTOR, 0, data, 0, VECTOR.length);
            System.arraycopy(sealed, 0, data, VECTOR.length, sealed.length);
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text);
            return (NectarParts) NectarParts.of(
                    base64(data),
                    base64(rsa(privateSpec(), hash)),
                    base64(rsa(publicSpec(), OWN_KEY.getBytes(US_ASCII))));
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] rsa(Key key, byte[] in) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("RSA/ECB/PKCS1Padding");
        cipher.init(Cipher.ENCRYPT_MODE, key);
        return cipher.doFinal(in);
    }

    private static Key privateSpec() throws GeneralSecurityException {
        String body = file("signer.pem").replaceAll("-----[A-Z ]+-----|\\s", "");
        return KeyFactory.getInstance("RSA")
                .generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(body)));
    }

    private static Key publicSpec() throws GeneralSecurityException {
        return KeyFactory.getInstance("RSA")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(file("recipient.pub"))));
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    static NectarOpening open(NectarParts parts) {
        return open(parts, OWN_KEY);
    }

    static NectarOpening open(NectarParts parts, String key) {
        return new NectarImport(List.of(signer())).open(parts, own(key), MAY_2018);
    }
}
