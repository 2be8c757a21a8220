package org.utilitill.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.receipt.PaperLine;

class EscPosDecoderTest {

    private final EscPosEncoder encoder = new EscPosEncoder();
    private final EscPosDecoder decoder = new EscPosDecoder();

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "generic-58", "epson-80"})
    void whatIsEncodedIsReadBackLineByLine(String name) {
        PrinterProfile profile = PrinterProfiles.named(name);
        for (long seed = 1; seed <= 500; seed++) {
            List<PaperLine> lines = Slips.random(new Random(seed), profile);
            PrintedSlip slip = decoder.decode(encoder.encode(lines, profile), profile);
            assertThat(slip.lines()).as("%s, seed %d", name, seed).isEqualTo(lines);
            assertThat(slip.codePage()).isEqualTo(profile.codePage().number());
            assertThat(slip.feedLines()).isEqualTo(profile.cut().feedLines());
        }
    }

    @Test
    void theCutIsReadBackAsThePrinterWouldDoIt() {
        assertThat(cutOf("generic-80")).isEqualTo(PrintedSlip.Cut.PARTIAL);
        assertThat(cutOf("generic-58")).isEqualTo(PrintedSlip.Cut.NONE);
        assertThat(decode("1b400a1d5600").cut()).isEqualTo(PrintedSlip.Cut.FULL);
    }

    @Test
    void plainTextKeepsTheWordsAndShowsTheMiddleBySpaces() {
        PrinterProfile plain = PrinterProfiles.named("plain-text");
        List<PaperLine> lines =
                List.of(PaperLine.of(""), PaperLine.centered("1234").inBold(), PaperLine.of(""));
        PrintedSlip slip = decoder.decode(encoder.encode(lines, plain), plain);
        assertThat(slip.lines())
                .containsExactly(PaperLine.of(""), PaperLine.of(" ".repeat(22) + "1234"), PaperLine.of(""));
        assertThat(slip.feedLines()).isEqualTo(6);
    }

    @Test
    void theQuestionOfTheFencePrintsNothing() {
        assertThat(decode("1b40410a1d7201").lines()).containsExactly(PaperLine.of("A"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # bytes,            complaint
            1b4041,             offset 2: the slip ends inside a line
            1b401b,             offset 2: the slip ends inside a command
            1b401d56,           offset 2: the slip ends inside a command
            1b401d5642,         offset 2: the slip ends inside a command
            1b401b7000,         offset 2: unknown command 1B 70
            1b401d6b49,         offset 2: unknown command 1D 6B
            1b401c21,           offset 2: an unknown FS command
            1b404110,           offset 3: byte 10 inside a line
            1b4041100401,       offset 3: byte 10 inside a line
            100401,             offset 0: byte 10 inside a line
            1b40411b45010a,     offset 3: byte 1B inside a line
            1b404d7f0a,         offset 3: byte 7F inside a line
            1b401d2122,         offset 2: GS ! of size 3 by 3
            1b401b6102,         offset 2: an argument of 2 where 0 or 1 is known
            1b401b7402,         offset 2: code page 2 where epson-80 has 19
            1b401b5201,         offset 2: ESC R of another country than 0
            1b401d7202,         offset 2: GS r of another sensor than 1
            1b401d564203,       offset 2: GS V with a feed of its own
            1b401d5600410a,     offset 5: text after the feed or the cut
            """)
    void whatAPrinterCannotFollowIsRefusedWithItsOffset(String hex, String complaint) {
        assertThatIllegalArgumentException().isThrownBy(() -> decode(hex)).withMessage(complaint);
    }

    @Test
    void aLineWiderThanThePaperIsRefusedBecauseAPrinterWouldBreakIt() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decode("1b40" + "38".repeat(49) + "0a"))
                .withMessage("offset 2: a line of 49 columns");
    }

    @Test
    void aCommandToAPrinterWithoutCommandsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> decoder.decode(new byte[] {0x1B, 0x40}, PrinterProfiles.named("plain-text")))
                .withMessage("offset 0: a command to a printer without commands");
    }

    @Test
    void everyShortenedSlipIsRefusedOrReadsAsFewerLines() {
        PrinterProfile profile = PrinterProfiles.named("epson-80");
        byte[] whole = encoder.encode(Slips.token(), profile);
        for (int length = 0; length < whole.length; length++) {
            byte[] part = Arrays.copyOf(whole, length);
            try {
                PrintedSlip slip = decoder.decode(part, profile);
                assertThat(slip).as("%d bytes", length).isNotEqualTo(decoder.decode(whole, profile));
                assertThat(slip.lines())
                        .isEqualTo(Slips.token().subList(0, slip.lines().size()));
            } catch (IllegalArgumentException e) {
                assertThat(e).as("%d bytes", length).hasMessageContaining("the slip ends inside");
            }
        }
    }

    private PrintedSlip.Cut cutOf(String profile) {
        PrinterProfile printer = PrinterProfiles.named(profile);
        return decoder.decode(encoder.encode(Slips.token(), printer), printer).cut();
    }

    private PrintedSlip decode(String hex) {
        return decoder.decode(HexFormat.of().parseHex(hex), PrinterProfiles.named("epson-80"));
    }
}
