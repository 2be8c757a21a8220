package org.utilitill.device.printer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.device.printer.PrintResult.Confirmed;
import org.utilitill.device.printer.PrintResult.Failed;
import org.utilitill.device.printer.PrintResult.Sent;
import org.utilitill.device.printer.PrintResult.Unknown;
import org.utilitill.device.printer.Readiness.Blocked;
import org.utilitill.device.printer.Readiness.Ready;
import org.utilitill.device.serial.LinkException;
import org.utilitill.device.serial.LinkHealth;
import org.utilitill.device.serial.LinkOpener;
import org.utilitill.device.serial.LinkSettings;
import org.utilitill.receipt.PaperLine;
import org.utilitill.testkit.LoopbackLink;
import org.utilitill.testkit.ScriptedPrinter;

class EscPosPrinterTest {

    private static final PrinterProfile EPSON = PrinterProfiles.named("epson-80");
    private static final PrinterProfile GENERIC = PrinterProfiles.named("generic-80");
    private static final PrintJob JOB = new PrintJob("sale 17", Slips.token());
    private static final PrintJob SHORT = new PrintJob("sale 18", List.of(PaperLine.of("1234")));
    private static final int PREFLIGHT = 9;
    private static final int FENCE = 3;

    @Test
    void aCableCutAtAnyByteNeverCallsALostSlipFailedNorAFailedSlipSent() {
        byte[] slip = new EscPosEncoder().encode(JOB.lines(), GENERIC);
        for (int cut = 0; cut <= slip.length; cut++) {
            ScriptedPrinter device = ScriptedPrinter.mute();
            PrintResult result = on(LoopbackLink.cutAfter(cut, device), GENERIC).print(JOB);
            assertThat(device.slip()).isEqualTo(Arrays.copyOf(slip, cut));
            if (cut == 0) {
                assertThat(result).isEqualTo(new Failed("cut after 0 bytes", PrinterFault.GONE));
            } else if (cut < slip.length) {
                assertThat(result).isEqualTo(new Unknown("cut after %d bytes".formatted(cut), PrinterFault.GONE, cut));
            } else {
                assertThat(result).isEqualTo(new Sent());
            }
        }
    }

    @Test
    void aFirstByteThatMayHaveLeftMakesTheSlipUnknown() {
        PrintResult result = on(LoopbackLink.doubtfulAfter(0, ScriptedPrinter.mute()), GENERIC)
                .print(JOB);
        assertThat(result).isEqualTo(new Unknown("cut after 0 bytes", PrinterFault.GONE, 0));
    }

    @Test
    void aCableCutAtAnyByteOfAnAnsweringPrinterIsConfirmedOnlyAfterTheFence() {
        int slip = new EscPosEncoder().encode(JOB.lines(), EPSON).length;
        int whole = PREFLIGHT + slip + FENCE;
        for (int cut = 0; cut <= whole + 1; cut++) {
            PrintResult result = on(LoopbackLink.cutAfter(cut, ScriptedPrinter.healthy()), EPSON)
                    .print(JOB);
            if (cut <= PREFLIGHT) {
                assertThat(result).as("cut %d", cut).isInstanceOf(Failed.class);
            } else if (cut <= whole) {
                assertThat(result).as("cut %d", cut).isInstanceOf(Unknown.class);
                assertThat(((Unknown) result).bytesSent()).isEqualTo(Math.min(cut - PREFLIGHT, slip));
            } else {
                assertThat(result).isEqualTo(new Confirmed());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # n, answer, fault: DLE EOT n of an otherwise healthy printer
            1,   0x1e,   OFFLINE
            2,   0x16,   COVER_OPEN
            2,   0x32,   PAPER_OUT
            2,   0x52,   PRINTER_ERROR
            4,   0x72,   PAPER_OUT
            4,   0x7e,   PAPER_OUT
            # one bit of a pair alone means nothing, and nothing is not good enough
            4,   0x32,   STATUS_UNCLEAR
            4,   0x16,   STATUS_UNCLEAR
            # an answer of the wrong shape is no answer
            1,   0xff,   NO_ANSWER
            2,   0x00,   NO_ANSWER
            """)
    void aPrinterThatIsNotReadyGetsNoByteOfTheSlip(int n, String answer, PrinterFault fault) {
        ScriptedPrinter device = ScriptedPrinter.healthy().status(n, Integer.decode(answer));
        PrintResult result = on(LoopbackLink.to(device), EPSON).print(JOB);
        assertThat(result).isInstanceOf(Failed.class);
        assertThat(((Failed) result).code()).isEqualTo(fault);
        assertThat(device.slip()).isEmpty();
        Readiness checked = on(LoopbackLink.to(device), EPSON).check();
        assertThat(((Blocked) checked).fault()).isEqualTo(fault);
    }

    @Test
    void aRollNearItsEndStillPrintsAndIsMentioned() {
        ScriptedPrinter device = ScriptedPrinter.healthy().status(4, 0x1E).fence(0x03);
        assertThat(on(LoopbackLink.to(device), EPSON).check()).isEqualTo(new Ready(true));
        assertThat(on(LoopbackLink.to(device), EPSON).print(JOB)).isEqualTo(new Confirmed());
    }

    @Test
    void aSilentPrinterThatShouldAnswerIsTakenForSwitchedOff() {
        ScriptedPrinter device = ScriptedPrinter.mute();
        PrintResult result = on(LoopbackLink.to(device), EPSON).print(JOB);
        assertThat(((Failed) result).code()).isEqualTo(PrinterFault.NO_ANSWER);
        assertThat(device.slip()).isEmpty();
    }

    @Test
    void aPrinterThatCannotAnswerIsNotAsked() {
        ScriptedPrinter device = ScriptedPrinter.healthy();
        assertThat(on(LoopbackLink.to(device), GENERIC).check()).isEqualTo(new Ready(false));
        assertThat(on(LoopbackLink.to(device), GENERIC).print(JOB)).isEqualTo(new Sent());
        assertThat(device.questions()).isZero();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # bytes after GS r 1,          what they prove
            0x00,                          CONFIRMED
            0x20,                          CONFIRMED
            0x03,                          CONFIRMED
            0x0c,                          PAPER_OUT
            0x0f,                          PAPER_OUT
            0x01,                          STATUS_UNCLEAR
            0x08,                          STATUS_UNCLEAR
            '',                            NO_ANSWER
            # a real-time answer and noise are not the fence
            0x12,                          NO_ANSWER
            0xff,                          NO_ANSWER
            0x12 0x00,                     CONFIRMED
            # four bytes of automatic status, alone, before the fence, and with handshake bytes inside
            0x14 0x00 0x00 0x0f,           NO_ANSWER
            0x14 0x00 0x00 0x0f 0x00,      CONFIRMED
            0x1c 0x13 0x00 0x11 0x00 0x0c, NO_ANSWER
            """)
    void onlyTheAnswerToTheFenceProvesASlip(String answer, String proof) {
        int[] bytes = Arrays.stream(answer.split(" "))
                .filter(each -> !each.isEmpty())
                .mapToInt(Integer::decode)
                .toArray();
        ScriptedPrinter device = ScriptedPrinter.healthy().fence(bytes);
        PrintResult result = on(LoopbackLink.to(device), EPSON).print(SHORT);
        if (proof.equals("CONFIRMED")) {
            assertThat(result).isEqualTo(new Confirmed());
        } else {
            assertThat(((Unknown) result).code()).isEqualTo(PrinterFault.valueOf(proof));
            assertThat(((Unknown) result).bytesSent()).isEqualTo(device.slip().length);
        }
    }

    @ParameterizedTest
    @EnumSource(LinkException.Code.class)
    void aPortThatDoesNotOpenIsAFailedSlipWithTheSameCode(LinkException.Code code) {
        LinkOpener closed = (port, settings) -> {
            throw new LinkException(code, port + " does not open");
        };
        EscPosPrinter printer = new EscPosPrinter(closed, "COM3", LinkSettings.usual(), EPSON);
        assertThat(printer.print(JOB)).isEqualTo(new Failed("COM3 does not open", PrinterFault.valueOf(code.name())));
        assertThat(printer.check()).isEqualTo(new Blocked("COM3 does not open", PrinterFault.valueOf(code.name())));
    }

    @Test
    void aSlipThatDoesNotFitIsRefusedBeforeThePortIsTouched() {
        LinkOpener untouched = (port, settings) -> {
            throw new AssertionError("the port was opened");
        };
        EscPosPrinter printer = new EscPosPrinter(untouched, "COM3", LinkSettings.usual(), EPSON);
        PrintResult result = printer.print(new PrintJob("sale 19", List.of(PaperLine.of("8".repeat(49)))));
        assertThat(result)
                .isEqualTo(
                        new Failed("line 1 of the slip needs 49 columns, epson-80 has 48", PrinterFault.SLIP_REFUSED));
    }

    @Test
    void thePortIsClosedAfterEachSlipAndCheck() {
        LoopbackLink first = LoopbackLink.to(ScriptedPrinter.healthy());
        on(first, EPSON).print(JOB);
        LoopbackLink second = LoopbackLink.to(ScriptedPrinter.healthy());
        on(second, EPSON).check();
        assertThat(List.of(first.health(), second.health())).containsOnly(LinkHealth.CLOSED);
    }

    @Test
    void aJobShowsNoDigitOfItsToken() {
        assertThat(JOB).hasToString("PrintJob[sale 17, 11 lines]");
    }

    private static EscPosPrinter on(LoopbackLink link, PrinterProfile profile) {
        return new EscPosPrinter(
                (port, settings) -> link, "COM3", LinkSettings.at(115_200), profile, Duration.ofMillis(20));
    }
}
