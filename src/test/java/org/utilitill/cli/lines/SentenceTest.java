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
    @ValueSource(
            strings = {
                "AB CD EF 01 23 45 67 89",
                "ABCD-EF01-2345-6789",
                "AB:CD:EF:01:23:45:67:89",
                "ab cd ef 01 23 45 67 8",
                "ABCDEF01 23456789",
                "ABCDEF0123456789 ABCDEF0123456789",
                "1234 5678 9012 3456",
                "12-34-56-78-90-12-34-56",
                "ABCD\u00a0EF01\u00a02345\u00a06789",
                "ABCD\u2011EF01\u20112345\u20116789",
                "123456789012345",
                "12345678901234567",
                "1234567890123456789012345678901",
                "123456789012345678901234567890123456789"
            })
    void aKeyIsHiddenHoweverItIsWritten(String key) {
        assertThat(Sentence.tellable("The supply group code '" + key + "' is not 6 digits."))
                .isEqualTo("The supply group code '(hidden)' is not 6 digits.");
    }

    @Test
    void aKeyWithASlipInItsLastGroupTellsThatGroupOnly() {
        assertThat(Sentence.tellable("The code 'ABCD-EF01-2345-67G9' is wrong."))
                .isEqualTo("The code '(hidden)-67G9' is wrong.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The meter number 4750 0150 231 has 11 digits and not 13.",
                "The token 2905 4347 1393 0985 1356 is wrong.",
                "The field 'issueTime' holds '2018-05-16 07:29:00', which is no time such as 2018-05-16T07:29:00.",
                "The time of issue +1000000000-12-31T23:59:59Z lies behind the last minute of base date 1993.",
                "The amount -9223372036854775808 is not 0 to 18201624.",
                "A decade of feed, and 12 added to 47500150231."
            })
    void aSentenceThatHoldsNoKeyIsToldWhole(String sentence) {
        assertThat(Sentence.tellable(sentence)).isEqualTo(sentence);
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
