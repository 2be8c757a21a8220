package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;

/**
 * A utility that writes configurations in Nectar's format with openssl on the command line, which shares no code with
 * the station. Its key pair and the one of its recipient are those of {@code src/test/resources/nectar}.
 */
public final class Openssl {

    private static final String VECTOR = "31323334353637383132333435363738";
    private static final String PKCS1 = " -pkeyopt rsa_padding_mode:pkcs1";

    private final Path folder;
    private final String program;

    /** Works in a folder of its own, which holds {@code signer.pem}, {@code recipient.pem} and their public halves. */
    public Openssl(Path folder) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.program = Outside.require("openssl").toString();
        for (String name : List.of("signer", "recipient")) {
            Path resources = Path.of("src/test/resources/nectar");
            Files.copy(resources.resolve(name + ".pem"), folder.resolve(name + ".pem"));
            run("rsa -in " + name + ".pem -pubout -out " + name + ".pub");
        }
    }

    /** A file in its folder. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    /**
     * A text as Nectar would write it.
     *
     * @return the text with its key, in the words of the format
     */
    public static String text(String name, String key, String sgc, int krn, String derivation) {
        return String.join(
                "\n",
                "---",
                "name: " + name,
                "type: native",
                "key_expiry_no: 255",
                "encryption_algorithm: " + (derivation.equals("02") ? "sta" : "misty1"),
                "token_carrier_type: numeric",
                "decoder_key_generation_algorithm: " + derivation,
                "tariff_index: 01",
                "key_revision_no: " + krn,
                "vending_key: " + key,
                "supply_group_code: " + sgc,
                "key_type: 2",
                "base_date: 2014",
                "issuer_identification_no: 600727",
                "");
    }

    /**
     * Seals a text: writes {@code NAME.data}, {@code NAME.digest} and {@code NAME.key} in base64.
     *
     * @param opener the sixteen characters that open it
     */
    public void seal(String name, String text, String opener) throws IOException, InterruptedException {
        Files.writeString(file("text"), text);
        Files.writeString(file("own"), opener);
        String key = HexFormat.of().formatHex(opener.getBytes(US_ASCII));
        run("enc -aes-128-cbc -in text -out sealed -K " + key + " -iv " + VECTOR);
        run("dgst -sha256 -binary -out hash text");
        run("pkeyutl -sign -inkey signer.pem" + PKCS1 + " -in hash -out digest");
        run("pkeyutl -encrypt -inkey recipient.pem" + PKCS1 + " -in own -out wrapped");
        ByteArrayOutputStream data = new ByteArrayOutputStream();
        data.writeBytes(HexFormat.of().parseHex(VECTOR));
        data.writeBytes(Files.readAllBytes(file("sealed")));
        write(name + ".data", data.toByteArray());
        write(name + ".digest", Files.readAllBytes(file("digest")));
        write(name + ".key", Files.readAllBytes(file("wrapped")));
    }

    /** Eight bytes of zeros under a DES key of 16 hex digits, as hex digits; the key three times makes DES of 3DES. */
    public String zeroBlock(String key) throws IOException, InterruptedException {
        Files.write(file("zeros"), new byte[8]);
        run("enc -des-ede3 -nopad -in zeros -out block -K " + key.repeat(3));
        return HexFormat.of().formatHex(Files.readAllBytes(file("block")));
    }

    private void write(String name, byte[] bytes) throws IOException {
        Files.writeString(file(name), Base64.getMimeEncoder().encodeToString(bytes), US_ASCII);
    }

    private void run(String arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(List.of(arguments.split(" ")));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(file("said").toFile())
                .start();
        assertThat(process.waitFor())
                .as("openssl %s: %s", arguments, Files.readString(file("said"), UTF_8))
                .isZero();
    }
}
