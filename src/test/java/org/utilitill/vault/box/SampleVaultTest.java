package org.utilitill.vault.box;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.Outside;
import org.utilitill.testkit.TestVaults;
import org.utilitill.testkit.VaultDisk;

/** A file as version 1 writes it, kept so that every later version opens it. */
class SampleVaultTest {

    private static final Path SAMPLE = Path.of("src/test/resources/vault/sample-v1.utv");
    private static final Path READER = Path.of("src/test/resources/vault/read_vault.py");

    @TempDir
    Path folder;

    @Test
    void theSampleOpensWithItsPassphraseAtItsRealCost() throws IOException {
        VaultDisk disk = new VaultDisk(TestVaults.FOLDER);
        disk.files().put("vault-2.utv", Files.readAllBytes(SAMPLE));
        VaultFolder vault = TestVaults.on(disk, new Argon2Stretch());
        try (OpenedVault opened = vault.open(TestVaults.passphrase(TestVaults.PASSPHRASE))) {
            assertThat(TestVaults.text(opened.contents())).isEqualTo(TestVaults.text(1));
            assertThat(opened.id()).hasToString("494ac331-b235-420d-914d-492d41042dbb");
        }
    }

    @Test
    void aReaderInAnotherLanguageFindsTheSameStructure() throws IOException, InterruptedException {
        Path python = Outside.require("python3");
        Path out = folder.resolve("out");
        Process reader = new ProcessBuilder(python.toString(), READER.toString(), SAMPLE.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(reader.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(Files.readString(out, UTF_8))
                .contains(
                        "id 494ac331-b235-420d-914d-492d41042dbb",
                        "generation 2",
                        "slot 1 passphrase Owner m=19456 t=2 p=1",
                        "body",
                        "whole");
        assertThat(reader.exitValue()).isZero();
    }
}
