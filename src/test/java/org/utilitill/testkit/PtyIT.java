package org.utilitill.testkit;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.DataInputStream;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PtyIT {

    private static final Duration SOON = Duration.ofSeconds(2);

    @Test
    void whatTheStationWritesArrivesUnchanged() throws IOException {
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        try (Pty cable = Pty.open();
                FileOutputStream port = new FileOutputStream(cable.path())) {
            port.write(all);
            assertThat(cable.read(all.length, SOON)).isEqualTo(all);
        }
    }

    @Test
    void whatTheDeviceAnswersIsNeitherEchoedNorHeldBackForALine() throws IOException {
        try (Pty cable = Pty.open();
                DataInputStream port = new DataInputStream(new FileInputStream(cable.path()))) {
            cable.write(0x12, 0x0D, 0x03);
            byte[] answer = new byte[3];
            port.readFully(answer);
            assertThat(answer).containsExactly(0x12, 0x0D, 0x03);
            assertThat(cable.readUntilQuiet(Duration.ofMillis(50))).isEmpty();
        }
    }

    @Test
    void aDeadlineThatPassesSaysHowManyBytesCame() throws IOException {
        try (Pty cable = Pty.open();
                FileOutputStream port = new FileOutputStream(cable.path())) {
            port.write("abc".getBytes(US_ASCII));
            assertThatThrownBy(() -> cable.read(5, Duration.ofMillis(100))).hasMessageContaining("only 3 of 5 bytes");
        }
    }

    @Test
    void aPulledCableFailsTheNextWrite() throws IOException {
        Pty cable = Pty.open();
        try (FileOutputStream port = new FileOutputStream(cable.path())) {
            cable.close();
            cable.close();
            assertThatThrownBy(() -> port.write(1)).isInstanceOf(IOException.class);
        }
    }
}
