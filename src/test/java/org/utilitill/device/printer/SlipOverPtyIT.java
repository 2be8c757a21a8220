package org.utilitill.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.device.printer.PrintResult.Confirmed;
import org.utilitill.device.printer.PrintResult.Failed;
import org.utilitill.device.printer.PrintResult.Sent;
import org.utilitill.device.printer.PrintResult.Unknown;
import org.utilitill.device.serial.LinkSettings;
import org.utilitill.device.serial.Ports;
import org.utilitill.testkit.CablePrinter;
import org.utilitill.testkit.Pty;
import org.utilitill.testkit.ScriptedPrinter;

@Timeout(60)
class SlipOverPtyIT {

    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final PrinterProfile EPSON = PrinterProfiles.named("epson-80");
    private static final PrinterProfile GENERIC = PrinterProfiles.named("generic-80");
    private static final PrintJob TOKEN = new PrintJob("sale 17", Slips.token());
    /** More than the kernel holds for a cable, so that the station is still writing when something happens. */
    private static final PrintJob LONG = new PrintJob("shift 4", Slips.plain(1_000));

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Ports ports = new Ports(threads, PATIENCE);
    private Pty cable;

    @BeforeEach
    void plugIn() {
        cable = Pty.open();
    }

    @AfterEach
    void noThreadIsLeft() throws InterruptedException {
        try {
            threads.shutdown();
            assertThat(threads.awaitTermination(5, TimeUnit.SECONDS)).isTrue();
        } finally {
            cable.close();
        }
    }

    @Test
    void aSlipArrivesByteForByteAndReadsBackAsItsLines() {
        PrintResult result = on(cable.path(), GENERIC).print(TOKEN);
        byte[] arrived = cable.readUntilQuiet(Duration.ofMillis(100));
        assertThat(result).isEqualTo(new Sent());
        assertThat(arrived).isEqualTo(new EscPosEncoder().encode(TOKEN.lines(), GENERIC));
        assertThat(new EscPosDecoder().decode(arrived, GENERIC).lines()).isEqualTo(TOKEN.lines());
    }

    @Test
    void aLongReportArrivesWholeAndConfirmedSlipAfterSlip() throws Exception {
        ScriptedPrinter device = ScriptedPrinter.healthy();
        try (CablePrinter plugged = CablePrinter.on(cable, device, threads)) {
            assertThat(on(cable.path(), EPSON).print(LONG)).isEqualTo(new Confirmed());
            assertThat(device.slip()).isEqualTo(new EscPosEncoder().encode(LONG.lines(), EPSON));
            assertThat(on(cable.path(), EPSON).print(TOKEN)).isEqualTo(new Confirmed());
            assertThat(on(cable.path(), EPSON).check()).isEqualTo(new Readiness.Ready(false));
        }
    }

    @Test
    void aPortThatDoesNotExistFailsWithoutAByte() {
        PrintResult result = on("/dev/ttyNOWHERE", GENERIC).print(TOKEN);
        assertThat(((Failed) result).code()).isEqualTo(PrinterFault.PORT_NOT_FOUND);
    }

    @Test
    void aCablePulledBeforeTheSlipFailsWithoutAByte() {
        cable.close();
        PrintResult result = on(cable.path(), GENERIC).print(TOKEN);
        assertThat(((Failed) result).code()).isEqualTo(PrinterFault.PORT_NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 255, 256, 257, 4_095, 4_096, 10_000})
    void aCablePulledInTheMiddleLeavesTheSlipUnknown(int offset) throws Exception {
        int whole = new EscPosEncoder().encode(LONG.lines(), GENERIC).length;
        Future<PrintResult> printing =
                threads.submit(() -> on(cable.path(), GENERIC).print(LONG));
        cable.read(offset, LIMIT);
        cable.close();
        Unknown result = (Unknown) printing.get(LIMIT.toSeconds(), TimeUnit.SECONDS);
        assertThat(result.code()).isEqualTo(PrinterFault.GONE);
        assertThat(result.bytesSent()).isBetween(Math.max(0L, offset - 256L), whole - 1L);
    }

    @Test
    void aPrinterThatStopsReadingLeavesTheSlipUnknownAfterThePatience() {
        long start = System.nanoTime();
        Unknown result = (Unknown) on(cable.path(), GENERIC).print(LONG);
        assertThat(result.code()).isEqualTo(PrinterFault.TIMEOUT);
        assertThat(result.bytesSent()).isPositive();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isBetween(PATIENCE, LIMIT);
    }

    @Test
    void aPrinterThatDoesNotAnswerTheFenceLeavesTheSlipUnknown() throws Exception {
        ScriptedPrinter device = ScriptedPrinter.healthy().fence();
        try (CablePrinter plugged = CablePrinter.on(cable, device, threads)) {
            Unknown result = (Unknown) on(cable.path(), EPSON).print(TOKEN);
            assertThat(result.code()).isEqualTo(PrinterFault.NO_ANSWER);
            assertThat(result.bytesSent()).isEqualTo(device.slip().length);
        }
    }

    @Test
    void aPrinterWithoutPaperGetsNoByteOfTheToken() throws Exception {
        ScriptedPrinter device = ScriptedPrinter.healthy().status(4, 0x72);
        try (CablePrinter plugged = CablePrinter.on(cable, device, threads)) {
            Failed result = (Failed) on(cable.path(), EPSON).print(TOKEN);
            assertThat(result.code()).isEqualTo(PrinterFault.PAPER_OUT);
        }
        assertThat(device.slip()).isEmpty();
        assertThat(device.questions()).isEqualTo(3);
    }

    private EscPosPrinter on(String port, PrinterProfile profile) {
        return new EscPosPrinter(ports, port, LinkSettings.at(115_200), profile, PATIENCE);
    }
}
