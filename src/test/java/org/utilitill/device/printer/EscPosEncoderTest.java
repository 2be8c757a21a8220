package org.utilitill.device.printer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.receipt.PaperLine;
import org.utilitill.testkit.Golden;

class EscPosEncoderTest {

    private final EscPosEncoder encoder = new EscPosEncoder();

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "generic-58", "epson-80", "plain-text"})
    void aTokenSlipComesOutAsTheGoldenBytes(String profile) {
        byte[] bytes = encoder.encode(Slips.token(), PrinterProfiles.named(profile));
        Golden.assertBytes("escpos/token-" + profile + ".hex", bytes);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # profile,  letter, byte: CP850 and CP858 differ only in D5
            generic-80, é,      82
            generic-80, ñ,      a4
            generic-80, ç,      87
            generic-80, €,      3f
            generic-80, ı,      d5
            epson-80,   é,      82
            epson-80,   ñ,      a4
            epson-80,   ç,      87
            epson-80,   €,      d5
            epson-80,   ı,      3f
            generic-58, é,      82
            generic-58, ñ,      a4
            generic-58, ç,      87
            generic-58, €,      3f
            generic-58, ³,      33
            generic-80, ³,      fc
            plain-text, ³,      33
            plain-text, é,      3f
            plain-text, e,      65
            """)
    void aLetterIsSentInThePageOfThePrinter(String profile, String letter, String hex) {
        byte[] bytes = new CodePageText(PrinterProfiles.named(profile).charset()).encode(letter);
        assertThat(HexFormat.of().formatHex(bytes)).isEqualTo(hex);
    }

    @Test
    void theClerkIsToldWhichCharactersWereReplaced() {
        List<PaperLine> lines = List.of(PaperLine.of("Ńkem €5 Ńkem 😀"), PaperLine.of("é ¶"));
        assertThat(encoder.replaced(lines, PrinterProfiles.named("generic-58"))).isEqualTo("Ń€😀¶");
        assertThat(encoder.replaced(lines, PrinterProfiles.named("epson-80"))).isEqualTo("Ń😀");
        assertThat(encoder.replaced(Slips.token(), PrinterProfiles.named("epson-80")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"generic-80", "generic-58", "epson-80", "plain-text"})
    void noCharacterAtAllBecomesACommandByte(String profile) {
        CodePageText text = new CodePageText(PrinterProfiles.named(profile).charset());
        List<String> commands = IntStream.rangeClosed(0, 0xFFFF)
                .mapToObj(Character::toString)
                .filter(character -> {
                    byte[] bytes = text.encode(character);
                    return bytes.length != 1 || !CodePageText.isPrintable(bytes[0]);
                })
                .toList();
        assertThat(commands).isEmpty();
    }

    @Test
    void onlyTheStyleThatChangesIsSent() {
        List<PaperLine> lines =
                List.of(PaperLine.of("a").inBold(), PaperLine.of("b").inBold(), PaperLine.centered("c"));
        byte[] bytes = encoder.encode(lines, PrinterProfiles.named("epson-80"));
        assertThat(HexFormat.of().formatHex(bytes)).contains("1b4501610a" + "620a" + "1b61011b4500" + "630a");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # profile,  characters, width, line fits
            generic-80, 48,         1,     true
            generic-80, 49,         1,     false
            generic-80, 24,         2,     true
            generic-80, 25,         2,     false
            generic-58, 32,         1,     true
            generic-58, 33,         1,     false
            generic-58, 16,         2,     true
            generic-58, 17,         2,     false
            """)
    void aLineWiderThanThePaperIsRefusedByItsNumber(String profile, int characters, int width, boolean fits) {
        PrinterProfile printer = PrinterProfiles.named(profile);
        List<PaperLine> lines =
                List.of(PaperLine.of("x"), PaperLine.of("8".repeat(characters)).big(width, 1));
        if (fits) {
            assertThat(encoder.encode(lines, printer)).isNotEmpty();
        } else {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> encoder.encode(lines, printer))
                    .withMessage("line 2 of the slip needs %d columns, %s has %d"
                            .formatted(characters * width, profile, printer.columns()));
        }
    }
}
