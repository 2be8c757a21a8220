package org.utilitill.cli.lines;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789abcdef",
                "0ABC12DEF3456789",
                "123456789012345A",
                "0123456789abcde",
                "1234567890123456",
                "12345678901234567890123456789012",
                "ABABABABABABABAB949494949494949401234567",
                "0123456789ABCDEF0123456789ABCDEF0123456789ABCDEF",
                "1234567890123456789012345678901234567890"
            })
    void whatLooksLikeAKeyIsHidden(String key) {
        assertThat(Sentence.tellable("The supply group code '" + key + "' is not 6 digits."))
                .isEqualTo("The supply group code '(hidden)' is not 6 digits.");
    }

    @ParameterizedTest
    @CsvSource({
        "47500150231, meter number",
        "0100000000008, long meter number",
        "600727000000000009, PAN",
        "29054347139309851356, token",
        "182034444444444444444444444444442625, money"
    })
    void whatAPersonHasToCompareIsTold(String digits, String what) {
        assertThat(Sentence.tellable("The " + what + " " + digits + " is wrong."))
                .contains(digits);
    }

    @Test
    void aQuotationWithoutEndIsCut() {
        String sentence = "The field '" + "x".repeat(60_000) + "' is unknown.";
        assertThat(Sentence.tellable(sentence))
                .hasSizeLessThan(Sentence.MOST + 20)
                .endsWith(".");
        assertThat(Sentence.tellable("x".repeat(Sentence.MOST))).hasSize(Sentence.MOST);
    }

    @Test
    void aCutSplitsNoCharacter() {
        String keys = "\uD83D\uDD11".repeat(Sentence.MOST);
        for (String start : new String[] {"", "x"}) {
            String told = Sentence.tellable(start + keys);
            assertThat(told.codePoints()).noneMatch(point -> point >= 0xD800 && point <= 0xDFFF);
        }
    }
}
