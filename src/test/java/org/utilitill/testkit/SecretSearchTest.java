package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.testkit.SecretSearch.Hit;

class SecretSearchTest {

    private static final byte[] KEY = HexFormat.of().parseHex("13579bdf02468ace");
    private static final String PIN = "58203714";
    private static final SecretSearch SEARCH = new SecretSearch(Map.of("key", KEY, "pin", PIN.getBytes(US_ASCII)));

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource
    void aPlantedSecretIsFoundInEveryForm(SecretForm form) throws IOException {
        for (int before = 0; before < 3; before++) {
            plant("key", form, before, KEY);
            plant("pin", form, before, PIN.getBytes(US_ASCII));
        }
    }

    private void plant(String name, SecretForm form, int before, byte[] secret) throws IOException {
        for (byte[] pattern : form.of(secret)) {
            byte[] noise = new byte[70_000 + before];
            new Random(7).nextBytes(noise);
            int at = 65_536 - pattern.length / 2 + before;
            System.arraycopy(pattern, 0, noise, at, pattern.length);
            Files.write(folder.resolve("file"), noise);
            assertThat(SEARCH.below(folder).hits()).contains(new Hit(name, form, named(), at));
        }
    }

    private String named() {
        return folder.getFileName().resolve("file").toString();
    }

    @Test
    void theFormsAreThoseThatOtherCodeWrites() {
        assertThat(found("13579bdf02468ace")).contains(SecretForm.HEX_SMALL);
        assertThat(found("13579BDF02468ACE")).contains(SecretForm.HEX_CAPITAL);
        assertThat(found("1357 9bdf 0246 8ace")).contains(SecretForm.HEX_GROUPED);
        assertThat(found("13:57:9B:DF:02:46:8A:CE")).contains(SecretForm.HEX_GROUPED);
        assertThat(found("eca86420fdb97531")).contains(SecretForm.HEX_REVERSED);
        assertThat(found("[19, 87, -101, -33, 2, 70, -118, -50]")).contains(SecretForm.DECIMAL);
        assertThat(found("5820 3714")).contains(SecretForm.DECIMAL);
        assertThat(found("41730285")).contains(SecretForm.REVERSED);
        assertThat(found(PIN.getBytes(UTF_16LE))).contains(SecretForm.UTF_16_LITTLE);
        assertThat(found("13579bdf02468ace".getBytes(UTF_16BE))).contains(SecretForm.UTF_16_BIG);
    }

    @Test
    void base64IsFoundWhereverItBegins() {
        for (int before = 0; before < 7; before++) {
            for (int after = 0; after < 3; after++) {
                ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                bytes.writeBytes(new byte[before]);
                bytes.writeBytes(KEY);
                bytes.writeBytes(new byte[after]);
                String text = Base64.getEncoder().encodeToString(bytes.toByteArray());
                assertThat(found(text)).as("%d before, %d after", before, after).isNotEmpty();
            }
        }
    }

    @Test
    void whatIsNotThereIsNotFound() {
        byte[] noise = new byte[1 << 20];
        new Random(8).nextBytes(noise);
        assertThat(found(noise)).as("seed 8").isEmpty();
        assertThat(found("13579bdf02468acf 58203713")).isEmpty();
    }

    private static List<SecretForm> found(String text) {
        return found(text.getBytes(US_ASCII));
    }

    private static List<SecretForm> found(byte[] bytes) {
        return SEARCH.in("bytes", bytes).stream().map(Hit::form).toList();
    }
}
