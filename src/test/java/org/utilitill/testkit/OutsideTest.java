package org.utilitill.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opentest4j.TestAbortedException;

class OutsideTest {

    @TempDir
    private Path folder;

    private String path;

    @BeforeEach
    void twoFoldersOnThePath() throws IOException {
        path = folder.resolve("nothing") + File.pathSeparator + File.pathSeparator + folder;
        Files.createDirectory(folder.resolve("folder"));
        Path program = Files.createFile(folder.resolve("program"));
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @Test
    void aProgramOnThePathIsFound() {
        assertThat(new Outside(path, false).find("program")).isEqualTo(folder.resolve("program"));
        assertThat(new Outside(path, true).find("program")).isEqualTo(folder.resolve("program"));
    }

    @Test
    void aTestWithoutItsProgramIsSkippedByName() {
        assertThatThrownBy(() -> new Outside(path, false).find("absent"))
                .isInstanceOf(TestAbortedException.class)
                .hasMessageContaining("absent is not installed");
    }

    @Test
    void aTestWithoutItsProgramFailsWhereItIsRequired() {
        assertThatThrownBy(() -> new Outside(path, true).find("absent"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("absent is not installed");
    }

    @Test
    void whatCannotBeStartedIsNoProgram() {
        assertThatThrownBy(() -> new Outside(path, true).find("folder")).isInstanceOf(AssertionError.class);
        assertThatThrownBy(() -> new Outside(path, true).find("")).isInstanceOf(AssertionError.class);
    }
}
