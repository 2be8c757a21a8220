package org.utilitill.vault.box;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;

class KeyFileTest {

    @TempDir
    Path stick;

    private final KeyFile keyFiles = new KeyFile(new DiskVaultFiles(), new SecureRandom());

    private static void assertFails(Code code, Runnable deed) {
        assertThatThrownBy(deed::run)
                .isInstanceOfSatisfying(
                        VaultException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void aKeyFileIsReadAsItWasMade() {
        Path file = stick.resolve("utilitill.key");
        byte[] made = keyFiles.create(file);
        assertThat(KeyFile.read(file)).hasSize(32).isEqualTo(made);
        assertThat(keyFiles.create(stick.resolve("other.key"))).isNotEqualTo(made);
    }

    @Test
    void aKeyFileIsNotMadeOverAnother() {
        Path file = stick.resolve("utilitill.key");
        byte[] made = keyFiles.create(file);
        assertFails(Code.NOT_WRITTEN, () -> keyFiles.create(file));
        assertThat(KeyFile.read(file)).isEqualTo(made);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33, 100_000})
    void aFileOfAnotherLengthIsNoKeyFile(int length) throws IOException {
        Path file = stick.resolve("utilitill.key");
        Files.write(file, new byte[length]);
        assertFails(Code.DAMAGED, () -> KeyFile.read(file));
    }

    @Test
    void aStickWithoutTheFileIsNamedAsSuch() {
        assertFails(Code.MISSING, () -> KeyFile.read(stick.resolve("utilitill.key")));
    }
}
