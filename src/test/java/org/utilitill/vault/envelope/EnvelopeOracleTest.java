package org.utilitill.vault.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.PSSParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Cipher;
import javax.crypto.KeyAgreement;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.CheckValue;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.signer.SignerKey;

/** Envelopes against the JDK's own ciphers, which the station does not use for them. */
class EnvelopeOracleTest {

    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final String VALUE = "0102040708010204";
    private static final String PKCS8_X25519 = "302e020100300506032b656e04220420";
    private static final String INFO_X25519 = "302a300506032b656e032100";
    private static final String DOMAIN = "utilitill key envelope 1 ";

    private final byte[] recipientKey = filled(2);
    private final SecretBytes sealing = SecretBytes.takeOver(filled(2));
    private final SecretBytes signing = SecretBytes.takeOver(filled(1));
    private final byte[] file = sealed();

    @Test
    void theJdkOpensWhatTheStationSealed() throws Exception {
        ObjectNode json = (ObjectNode) JsonMapper.builder().build().readTree(file);
        byte[] ciphertext = Base64.getDecoder().decode(json.remove("ciphertext").asText());
        byte[] signature = Base64.getDecoder().decode(json.remove("signature").asText());
        byte[] header = json.toString().getBytes(UTF_8);

        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey("Ed25519", SignerKey.ofSigningKey(signing).text()));
        verifier.update(signed(header, ciphertext));
        assertThat(verifier.verify(signature)).isTrue();

        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        byte[] nonce = Base64.getDecoder().decode(json.get("nonce").asText());
        cipher.init(Cipher.DECRYPT_MODE, new SecretKeySpec(contentKey(json), "AES"), new GCMParameterSpec(128, nonce));
        cipher.updateAAD(header);
        byte[] content = cipher.doFinal(ciphertext);

        int length = ByteBuffer.wrap(content).getShort();
        JsonNode profile = JsonMapper.builder().build().readTree(Arrays.copyOfRange(content, 2, 2 + length));
        assertThat(profile.get("sgc").asText()).isEqualTo("123456");
        assertThat(HexFormat.of().formatHex(content, 2 + length, content.length))
                .isEqualTo(VALUE);
    }

    @Test
    void anEnvelopeSignedWithRsaPssByTheJdkOpens() throws Exception {
        String pem = Files.readString(Path.of("src/test/resources/nectar/signer.pem"));
        SignerKey signer =
                (SignerKey) SignerKey.read(Files.readString(Path.of("src/test/resources/nectar/signer.pub")));
        EnvelopeFile own = new EnvelopeText(file).file();
        EnvelopeHeader header = new EnvelopeHeader(
                own.header().issuer(),
                signer.fingerprint(),
                own.header().recipient(),
                own.header().created(),
                own.header().ephemeral(),
                own.header().nonce());
        byte[] content = EnvelopeCipher.open(contentKey(own.header().json()), own.header(), own.ciphertext())
                .orElseThrow();
        byte[] ciphertext = EnvelopeCipher.seal(contentKey(header.json()), header, content);

        byte[] signed = new EnvelopeFile(header, ciphertext, pss(pem, EnvelopeFile.signed(header, ciphertext))).bytes();

        EnvelopeReader reader =
                new EnvelopeReader(sealing, List.of(signer.trusted("RSA office", EnumSet.of(Scope.CONFIGURATIONS))));
        assertThat(reader.open(signed, NOW)).isInstanceOf(OpenedEnvelope.class);
    }

    private byte[] sealed() {
        byte[] value = HexFormat.of().parseHex(VALUE);
        try (VaultKey key = new VaultKey(
                TestKeys.profile("123456", 2, 255, 2, CheckValue.of(value)), SecretBytes.takeOver(value))) {
            return new EnvelopeWriter("Shop 7", signing, new SecureRandom())
                    .seal(key, SealingKey.ofPrivate(sealing), NOW);
        }
    }

    /** HKDF-SHA-256 of one block, by its definition in RFC 5869. */
    private byte[] contentKey(ObjectNode header) throws Exception {
        byte[] ephemeral = Base64.getDecoder().decode(header.get("ephemeral").asText());
        byte[] recipient =
                Base64.getDecoder().decode(SealingKey.ofPrivate(sealing).text());
        byte[] salt = Arrays.copyOf(ephemeral, 64);
        System.arraycopy(recipient, 12, salt, 32, 32);

        KeyAgreement agreement = KeyAgreement.getInstance("X25519");
        byte[] own = HexFormat.of().parseHex(PKCS8_X25519 + HexFormat.of().formatHex(recipientKey));
        agreement.init(KeyFactory.getInstance("X25519").generatePrivate(new PKCS8EncodedKeySpec(own)));
        String info = INFO_X25519 + HexFormat.of().formatHex(ephemeral);
        String text = Base64.getEncoder().encodeToString(HexFormat.of().parseHex(info));
        agreement.doPhase(publicKey("X25519", text), true);

        byte[] extracted = hmac(salt, agreement.generateSecret());
        byte[] label = (DOMAIN + "content").getBytes(UTF_8);
        byte[] last = Arrays.copyOf(label, label.length + 1);
        last[label.length] = 1;
        return hmac(extracted, last);
    }

    private static byte[] hmac(byte[] key, byte[] data) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        return mac.doFinal(data);
    }

    private static byte[] signed(byte[] header, byte[] ciphertext) {
        byte[] domain = (DOMAIN + "signature").getBytes(UTF_8);
        return ByteBuffer.allocate(domain.length + 4 + header.length + ciphertext.length)
                .put(domain)
                .putInt(header.length)
                .put(header)
                .put(ciphertext)
                .array();
    }

    private static byte[] pss(String pem, byte[] message) throws Exception {
        byte[] der = Base64.getDecoder().decode(pem.replaceAll("-----[A-Z ]+-----|\\s", ""));
        PrivateKey key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        Signature signer = Signature.getInstance("RSASSA-PSS");
        signer.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
        signer.initSign(key);
        signer.update(message);
        return signer.sign();
    }

    private static PublicKey publicKey(String algorithm, String text) throws Exception {
        return KeyFactory.getInstance(algorithm)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
    }

    private static byte[] filled(int fill) {
        byte[] bytes = new byte[32];
        Arrays.fill(bytes, (byte) fill);
        return bytes;
    }
}
