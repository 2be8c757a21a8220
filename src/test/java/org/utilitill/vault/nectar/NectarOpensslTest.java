package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.registry.TrustedSigner.Scope;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.testkit.Outside;
import org.utilitill.vault.VaultKey;
import org.utilitill.vault.signer.SignerKey;

/** Both directions against openssl on the command line, which shares no code with the station. */
class NectarOpensslTest {

    private static final String KEY = HexFormat.of().formatHex(Configurations.OWN_KEY.getBytes(US_ASCII));
    private static final String VECTOR = "31323334353637383132333435363738";

    @TempDir
    Path folder;

    private String openssl = "";

    @BeforeEach
    void findOpenssl() {
        openssl = Outside.require("openssl").toString();
    }

    @Test
    void whatOpensslMadeOpensHereWithEitherKey() throws Exception {
        makeKeys();
        Files.writeString(file("text"), Configurations.file("founding.yaml"));
        Files.writeString(file("own"), Configurations.OWN_KEY);
        run("enc -aes-128-cbc -in text -out sealed -K " + KEY + " -iv " + VECTOR);
        run("dgst -sha256 -binary -out hash text");
        run("pkeyutl -sign -inkey signer.pem -pkeyopt rsa_padding_mode:pkcs1 -in hash -out digest");
        run("pkeyutl -encrypt -inkey recipient.pem -pkeyopt rsa_padding_mode:pkcs1 -in own -out key");
        String data = base64(join(HexFormat.of().parseHex(VECTOR), bytes("sealed")));

        NectarParts parts = (NectarParts) NectarParts.of(data, base64(bytes("digest")), base64(bytes("key")));

        assertThat(open(parts, Configurations.own())).isInstanceOf(OpenedConfiguration.class);
        assertThat(open(parts, (OpeningKey)
                        RsaPrivateKey.read(text("recipient.pem").toCharArray())))
                .isInstanceOf(OpenedConfiguration.class);
    }

    @Test
    void whatTheStationWroteOpensWithOpenssl() throws Exception {
        makeKeys();
        RsaPrivateKey signer =
                (RsaPrivateKey) RsaPrivateKey.read(text("signer.pem").toCharArray());
        SignerKey recipient = (SignerKey) SignerKey.read(text("recipient.pub"));
        try (VaultKey key = NectarExportTest.key(2)) {
            write((NectarParts)
                    new NectarExport(signer, new SecureRandom()).write(key, EncryptionAlgorithm.EA07, recipient));
        }

        run("pkeyutl -decrypt -inkey recipient.pem -pkeyopt rsa_padding_mode:pkcs1 -in key -out own");
        run("enc -d -aes-128-cbc -in sealed -out text -K " + HexFormat.of().formatHex(bytes("own")) + " -iv "
                + HexFormat.of().formatHex(bytes("vector")));
        run("pkeyutl -verifyrecover -pubin -inkey signer.pub -pkeyopt rsa_padding_mode:pkcs1 -in digest -out signed");
        run("dgst -sha256 -binary -out hash text");

        assertThat(bytes("signed")).isEqualTo(bytes("hash"));
        assertThat(text("text"))
                .startsWith(
                        "---\nname: Test group 123456\ntype: native\nkey_expiry_no: 255\nencryption_algorithm: sta\n")
                .contains("\nvending_key: 0102040708010204\n")
                .endsWith("\nissuer_identification_no: 600727\n");
    }

    private void write(NectarParts parts) throws IOException {
        byte[] data = Base64.getDecoder().decode(parts.data());
        Files.write(file("vector"), Arrays.copyOf(data, 16));
        Files.write(file("sealed"), Arrays.copyOfRange(data, 16, data.length));
        Files.write(file("digest"), Base64.getDecoder().decode(parts.digest()));
        Files.write(file("key"), Base64.getDecoder().decode(parts.key()));
    }

    private NectarOpening open(NectarParts parts, OpeningKey key) throws IOException {
        TrustedSigner signer =
                ((SignerKey) SignerKey.read(text("signer.pub"))).trusted("openssl", EnumSet.of(Scope.CONFIGURATIONS));
        return new NectarImport(List.of(signer)).open(parts, key, Configurations.MAY_2018);
    }

    private void makeKeys() throws Exception {
        for (String name : List.of("signer", "recipient")) {
            Files.writeString(file(name + ".pem"), Configurations.file(name + ".pem"));
            run("rsa -in " + name + ".pem -pubout -out " + name + ".pub");
        }
    }

    private void run(String arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of(openssl));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(file("said").toFile())
                .start();
        assertThat(process.waitFor())
                .as("openssl %s: %s", arguments, text("said"))
                .isZero();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private byte[] bytes(String name) throws IOException {
        return Files.readAllBytes(file(name));
    }

    private String text(String name) throws IOException {
        return new String(bytes(name), UTF_8);
    }

    private static byte[] join(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    private static String base64(byte[] bytes) {
        return Base64.getMimeEncoder().encodeToString(bytes);
    }
}
