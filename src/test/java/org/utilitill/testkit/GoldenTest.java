package org.utilitill.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class GoldenTest {

    @BeforeEach
    void filesAreComparedAndNotWritten() {
        assumeTrue(System.getProperty("golden") == null, "golden files are being updated");
    }

    @Test
    void aMissingFileFailsAndSaysHowToMakeIt() {
        assertThatThrownBy(() -> Golden.assertText("escpos/nobody-wrote-this.txt", "x"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("nobody-wrote-this.txt is missing")
                .hasMessageContaining("-Dgolden=update");
    }

    @Test
    void oneOtherByteFails() {
        assertThatThrownBy(() -> Golden.assertBytes("escpos/token-epson-80.hex", new byte[] {0x1B, 0x40}))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void remarksAndBlanksInAHexFileAreNoBytes() {
        assertThat(Golden.bytes("1b 40  # ESC @ 00 ff\n# 12\n\n0a\n")).containsExactly(0x1B, 0x40, 0x0A);
    }

    @Test
    void annotatingLosesNoByte() {
        for (long seed = 1; seed <= 200; seed++) {
            byte[] bytes = new byte[new Random(seed).nextInt(300)];
            new Random(seed).nextBytes(bytes);
            assertThat(Golden.bytes(EscPosNotes.annotate(bytes)))
                    .as("seed %d", seed)
                    .isEqualTo(bytes);
        }
    }
}
