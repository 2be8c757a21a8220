package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Messages have the digits 0 to 9, whatever digits people write where the machine stands. */
class LanguageOfTheMachineTest {

    private final Locale before = Locale.getDefault();

    @BeforeEach
    void writeDigitsOfAnotherScript() {
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        assertThat("%d".formatted(5)).isEqualTo("\u0665");
    }

    @AfterEach
    void restore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # type | inputs | what is told
        decode | {"tokenDecimal":"123"} | has 3 digits
        decode | {"tokenDecimal":"29054347139309851356"} | class 0
        decode | {"tokenDecimal":"29054347139309851356","profiles":[{"name":"a","ea":7,"decoderKeyHex":"0ABC12DEF3456788"}]} | none of the 1 keys
        decode | {"tokenDecimal":"1","profiles":[5]} | 'profiles[0]'
        amount | {"amountUnits":-1} | -1 is not 0 to 18201624
        drnCheck | {"drn":"1"} | 1 digits and not 11
        tid | {"baseDate":1994,"issueTime":"1993-01-01T00:00:00"} | 1994
        tid | {"baseDate":1993,"issueTime":"1992-12-31T00:00:00"} | 1992-12-31
        """)
    void theDigitsOfAMessageAreThoseOfTheLine(String type, String inputs, String told) {
        assertThat(Asked.answer(type, inputs).get("message").textValue()).contains(told);
    }
}
