package org.utilitill.vault.nectar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.vault.nectar.NectarRefusal.Code;

class NectarPartsTest {

    private final NectarParts parts = Configurations.fixture();

    @ParameterizedTest
    @CsvSource(textBlock = """
        '',                    EMPTY
        '  ',                  EMPTY
        ?,                     NOT_BASE64
        AAA,                   NOT_BASE64
        AAB=,                  NOT_BASE64
        AAAA,                  PART_LENGTH
        """)
    void aPartThatCanNotBeOneIsRefusedByName(String text, Code code) {
        assertThat(NectarParts.of(text, parts.digest(), parts.key())).isEqualTo(NectarRefusal.of(code, "data"));
        assertThat(NectarParts.of(parts.data(), text, parts.key())).isEqualTo(NectarRefusal.of(code, "digest"));
    }

    @Test
    void aPartOfEndlessLengthIsNotEvenDecoded() {
        assertThat(NectarParts.of(parts.data(), "A".repeat(20_000), parts.key()))
                .isEqualTo(NectarRefusal.of(Code.TOO_LONG, "digest"));
        assertThat(NectarParts.ofJson(" ".repeat(100_000))).isEqualTo(NectarRefusal.of(Code.TOO_LONG, "json"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ''                                             | NOT_JSON | json
        []                                             | NOT_JSON | json
        {"data":"A"                                    | NOT_JSON | json
        {"data":1}                                     | NOT_JSON | data
        {"data":"A","digest":"A","key":"A"} {}         | NOT_JSON | json
        {"data":"A","digest":"A"}                      | MISSING  | key
        {"data":"A","data":"A","digest":"A","key":"A"} | DOUBLED  | data
        {"data":"A","digest":"A","key":""}             | EMPTY    | key
        {"data":"A","digest":"A","key":"A","x":"A"}    | UNKNOWN  | x
        {"data":"?","digest":"A","key":"A"}            | NOT_BASE64 | data
        """)
    void anObjectThatIsNotThreeTextsIsRefused(String json, Code code, String field) {
        assertThat(NectarParts.ofJson(json)).isEqualTo(NectarRefusal.of(code, field));
    }
}
