package org.utilitill.device.serial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.Pty;

@Timeout(60)
class JsscLinkIT {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Duration LONG = Duration.ofSeconds(20);
    private static final int XON = 0x11;
    private static final int XOFF = 0x13;
    private static final byte[] BIG = new byte[40_000];

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Ports ports = new Ports(threads, PATIENCE);
    private Pty cable;

    @BeforeEach
    void plugIn() {
        new Random(3).nextBytes(BIG);
        cable = Pty.open();
    }

    @AfterEach
    void noThreadIsLeftInTheDriver() throws InterruptedException {
        try {
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            cable.close();
        }
    }

    @Test
    void everyByteValuePassesBothWays() throws Exception {
        try (SerialLink link = ports.open(cable.path(), LinkSettings.at(115_200))) {
            link.write(new byte[] {0, 3, 10, 13, 17, 19, 26, 127, -128, -1}, LONG);
            assertThat(cable.read(10, LONG)).containsExactly(0, 3, 10, 13, 17, 19, 26, 127, -128, -1);
            cable.write(0x00, 0x11, 0x13, 0xFF);
            assertThat(link.readAvailable(LONG)).startsWith(0);
        }
    }

    @Test
    void readingWaitsNoLongerThanAsked() throws Exception {
        try (SerialLink link = ports.open(cable.path(), LinkSettings.usual())) {
            long start = System.nanoTime();
            assertThat(link.readAvailable(Duration.ofMillis(100))).isEmpty();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .isBetween(Duration.ofMillis(95), Duration.ofSeconds(5));
        }
    }

    @Test
    void aLongWriteArrivesWholeAtADeviceThatReads() throws Exception {
        try (SerialLink link = ports.open(cable.path(), LinkSettings.usual())) {
            Future<byte[]> device = threads.submit(() -> cable.read(BIG.length, LONG));
            link.write(BIG, LONG);
            assertThat(device.get(20, TimeUnit.SECONDS)).isEqualTo(BIG);
        }
    }

    @Test
    void aDeviceThatStopsReadingClosesThePortAfterThePatience() throws Exception {
        SerialLink link = ports.open(cable.path(), LinkSettings.usual());
        long start = System.nanoTime();
        LinkException refused = catchThrowableOfType(LinkException.class, () -> link.write(BIG, LONG));
        assertThat(refused.code()).isEqualTo(LinkException.Code.TIMEOUT);
        assertThat(refused.bytesWritten())
                .isBetween(256L, (long) BIG.length - 1)
                .isLessThan(refused.bytesAtMost());
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, Duration.ofSeconds(5));
        assertThat(link.health()).isEqualTo(LinkHealth.GONE);
    }

    @Test
    void theHandshakeHoldsTheBytesBackUntilTheDeviceLetsThemGo() throws Exception {
        LinkSettings settings = LinkSettings.usual().with(LinkSettings.FlowControl.XON_XOFF);
        try (SerialLink link = new Ports(threads, LONG).open(cable.path(), settings)) {
            hold(link);
            Future<?> writer = threads.submit(() -> {
                link.write(new byte[] {1, 2, 3}, LONG);
                return null;
            });
            assertThat(cable.readSome(Duration.ofMillis(200))).isEmpty();
            cable.write(XON);
            assertThat(cable.read(3, LONG)).containsExactly(1, 2, 3);
            writer.get(20, TimeUnit.SECONDS);
        }
    }

    @Test
    void aDeviceThatHoldsTheLineForEverClosesThePortAfterThePatience() throws Exception {
        LinkSettings settings = LinkSettings.usual().with(LinkSettings.FlowControl.XON_XOFF);
        SerialLink link = ports.open(cable.path(), settings);
        hold(link);
        LinkException refused = catchThrowableOfType(LinkException.class, () -> link.write(new byte[10], LONG));
        assertThat(refused.code()).isEqualTo(LinkException.Code.TIMEOUT);
        assertThat(refused.bytesWritten()).isZero();
        assertThat(refused.bytesAtMost()).isEqualTo(10);
    }

    @Test
    void theDeadlineOfTheWholeWriteCountsToo() throws Exception {
        SerialLink link = ports.open(cable.path(), LinkSettings.usual());
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> link.write(BIG, Duration.ofMillis(50)))
                .extracting(LinkException::code)
                .isEqualTo(LinkException.Code.TIMEOUT);
    }

    @Test
    void aPulledCableIsNoticedByHealthReadAndWriteWithoutAByteLost() throws Exception {
        SerialLink link = ports.open(cable.path(), LinkSettings.usual());
        assertThat(link.health()).isEqualTo(LinkHealth.OPEN);
        cable.close();
        LinkException gone = catchThrowableOfType(LinkException.class, () -> link.write(new byte[10], LONG));
        assertThat(gone.code()).isEqualTo(LinkException.Code.GONE);
        assertThat(gone.bytesAtMost()).isZero();
        assertThat(link.health()).isEqualTo(LinkHealth.GONE);
        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> link.readAvailable(LONG));
    }

    @Test
    void aPulledCableEndsAWaitingRead() throws Exception {
        SerialLink link = ports.open(cable.path(), LinkSettings.usual());
        Future<LinkException> reader =
                threads.submit(() -> catchThrowableOfType(LinkException.class, () -> link.readAvailable(LONG)));
        cable.close();
        assertThat(reader.get(5, TimeUnit.SECONDS).code()).isEqualTo(LinkException.Code.GONE);
    }

    @Test
    void aPortThatDoesNotExistIsNotFound() {
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> ports.open("/dev/ttyNOWHERE", LinkSettings.usual()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(LinkException.Code.PORT_NOT_FOUND))
                .satisfies(e -> assertThat(e.bytesAtMost()).isZero())
                .withMessageContaining("/dev/ttyNOWHERE");
    }

    @Test
    void aFileThatIsNoSerialPortIsNotFound(@TempDir Path folder) throws Exception {
        Path file = Files.createFile(folder.resolve("port"));
        assertThatExceptionOfType(LinkException.class)
                .isThrownBy(() -> ports.open(file.toString(), LinkSettings.usual()))
                .extracting(LinkException::code)
                .isEqualTo(LinkException.Code.PORT_NOT_FOUND);
    }

    @Test
    void oneDeviceUnderTwoNamesHasOneOwner(@TempDir Path folder) throws Exception {
        Path alias = Files.createSymbolicLink(folder.resolve("rig"), Path.of(cable.path()));
        try (SerialLink first = ports.open(cable.path(), LinkSettings.usual())) {
            assertThatExceptionOfType(LinkException.class)
                    .isThrownBy(() -> ports.open(alias.toString(), LinkSettings.usual()))
                    .extracting(LinkException::code)
                    .isEqualTo(LinkException.Code.PORT_BUSY);
            assertThat(first.health()).isEqualTo(LinkHealth.OPEN);
        }
        try (SerialLink second = ports.open(alias.toString(), LinkSettings.usual())) {
            assertThat(second.health()).isEqualTo(LinkHealth.OPEN);
        }
    }

    @Test
    void aClosedLinkSaysSoAndClosesAgainInSilence() throws Exception {
        SerialLink link = ports.open(cable.path(), LinkSettings.usual());
        link.close();
        link.close();
        assertThat(link.health()).isEqualTo(LinkHealth.CLOSED);
        assertThatExceptionOfType(LinkException.class).isThrownBy(() -> link.write(new byte[1], LONG));
    }

    @Test
    void listingThePortsAnswersWithoutFailing() {
        assertThat(ports.names()).doesNotContainNull();
    }

    /** Stops the line as a device does; the byte behind XOFF shows that the kernel has obeyed it. */
    private void hold(SerialLink link) throws LinkException {
        cable.write(XOFF, 'A');
        assertThat(link.readAvailable(LONG)).containsExactly('A');
    }
}
