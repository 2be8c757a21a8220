package org.utilitill.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.receipt.PaperLine.Align;

class PaperLineTest {

    @Test
    void aLineIsBuiltUpFromPlainText() {
        assertThat(PaperLine.of("Token")).isEqualTo(new PaperLine("Token", Align.LEFT, 1, 1, false));
        assertThat(PaperLine.centered("Token").inBold().big(2, 1))
                .isEqualTo(new PaperLine("Token", Align.CENTER, 2, 1, true));
    }

    @ParameterizedTest
    @ValueSource(ints = {0x00, 0x07, 0x09, 0x0A, 0x0D, 0x10, 0x14, 0x1B, 0x1D, 0x1F, 0x7F, 0x85, 0x2028})
    void aControlCharacterIsRefusedWithItsCodeAndPlace(int code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaperLine.of("ab" + (char) code))
                .withMessage("receipt line holds the control character U+%04X at position 2", code);
    }

    @ParameterizedTest
    @ValueSource(
            ints = {0x061C, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066, 0x2067, 0x2068, 0x2069})
    void aDirectionMarkIsRefusedWithItsCodeAndPlace(int code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaperLine.of((char) code + "1234"))
                .withMessage("receipt line holds the direction mark U+%04X at position 0", code);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # width, height, complaint
            0,       1,      receipt line width 0 is not 1 or 2
            3,       1,      receipt line width 3 is not 1 or 2
            1,       -1,     receipt line height -1 is not 1 or 2
            2,       8,      receipt line height 8 is not 1 or 2
            """)
    void aSizeThatIsNotOneOrTwoIsRefused(int width, int height, String complaint) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaperLine.of("x").big(width, height))
                .withMessage(complaint);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # text,   width, columns
            '',       2,     0
            abc,      1,     3
            1234 56,  2,     14
            # a character outside the basic plane is one column, not two
            a😀,      1,     2
            """)
    void columnsCountCharactersTimesTheirWidth(String text, int width, int columns) {
        assertThat(PaperLine.of(text).big(width, 1).columns()).isEqualTo(columns);
    }
}
