package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The types that ask about one field. */
class FieldLinesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # type | inputs | result
        amount | {"amountUnits":0} | {"fieldHex":"0000","decodedUnits":0}
        amount | {"amountUnits":180215} | {"fieldHex":"8000","decodedUnits":180224}
        amount | {"amountUnits":18201624} | {"fieldHex":"FFFF","decodedUnits":18201624}
        drnCheck | {"drn":"47500150231"} | {"drn":"47500150231","meterPan":"600727475001502312","mfrCode":"47","serial":"50015023"}
        drnCheck | {"drn":"0100000000008"} | {"drn":"0100000000008","meterPan":"000001000000000082","mfrCode":"0100","serial":"00000000"}
        luhn | {"digits":"1234567890"} | {"checkDigit":3}
        luhn | {"digits":"0"} | {"checkDigit":0}
        tid | {"baseDate":1993,"issueTime":"1996-03-25T13:55:22"} | {"tidHex":"19EB23","tid":1698595}
        tid | {"baseDate":1993,"issueTime":"1996-03-25T13:55:22","utcOffset":"+03:00"} | {"tidHex":"19EBD7","tid":1698775}
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00"} | {"tidHex":"000000","tid":0}
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:01:59"} | {"tidHex":"000002","tid":2}
        tid | {"baseDate":1993,"issueTime":"1993-01-01T23:59:00","specialReserved":true} | {"tidHex":"000001","tid":1}
        tid | {"baseDate":1993,"issueTime":"1993-01-01T22:00:00","specialReserved":true,"utcOffset":"+03:00"} | {"tidHex":"0005A1","tid":1441}
        tid | {"baseDate":1993,"issueTime":"1992-12-31T21:00:00","utcOffset":"+03:00"} | {"tidHex":"000000","tid":0}
        tidDate | {"baseDate":1993,"tidHex":"FFFFFF"} | {"issueTime":"2024-11-24T20:15:00"}
        tidDate | {"baseDate":2035,"tidHex":"0"} | {"issueTime":"2035-01-01T00:00:00"}
        tidDate | {"baseDate":2014,"tidHex":"00003c","utcOffset":"+03:00"} | {"issueTime":"2013-12-31T22:00:00"}
        decoderKey | {"kt":2,"ea":7,"dkga":2,"sgc":"123456","ti":"01","krn":1,"meterPan":"600727000000000009","vendingKeyHex":"ABABABABABABABAB"} | {"decoderKeyHex":"E653341F9D5BF36F"}
        """)
    void aFieldIsAnsweredWithAllThatIsToldOfIt(String type, String inputs, String result) {
        assertThat(Asked.result(type, inputs)).hasToString(result);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # type | inputs | code
        amount | {"amountUnits":-1} | E_AMOUNT_RANGE
        amount | {"amountUnits":18201625} | E_AMOUNT_RANGE
        amount | {"amountUnits":18446744073709551616} | E_AMOUNT_RANGE
        amount | {"amountUnits":"1"} | E_FIELD_TYPE
        amount | {"amountUnits":1.0} | E_FIELD_TYPE
        amount | {} | E_FIELD_MISSING
        amount | {"amountUnits":1,"unit":"kWh"} | E_FIELD_UNKNOWN
        drnCheck | {"drn":"12345678904"} | E_DRN_CHECK_DIGIT
        drnCheck | {"drn":"1234567890"} | E_DRN_LENGTH
        drnCheck | {"drn":"123456789031"} | E_DRN_LENGTH
        drnCheck | {"drn":"12345678901234"} | E_DRN_LENGTH
        drnCheck | {"drn":""} | E_DRN_FORMAT
        drnCheck | {"drn":"475 0015023"} | E_DRN_FORMAT
        drnCheck | {"drn":"٤٧٥٠٠١٥٠٢٣١"} | E_DRN_FORMAT
        drnCheck | {"drn":47500150231} | E_FIELD_TYPE
        drnCheck | {} | E_FIELD_MISSING
        luhn | {"digits":""} | E_CHECK_DIGIT
        luhn | {"digits":"12a"} | E_CHECK_DIGIT
        luhn | {"digits":"-1"} | E_CHECK_DIGIT
        luhn | {"digits":"١٢"} | E_CHECK_DIGIT
        luhn | {"digits":12} | E_FIELD_TYPE
        luhn | {} | E_FIELD_MISSING
        tid | {"baseDate":1993,"issueTime":"1992-12-31T23:59:59"} | E_TID_BEFORE_BASE
        tid | {"baseDate":1993,"issueTime":"2024-11-24T20:16:00"} | E_TID_OVERFLOW
        tid | {"baseDate":1993,"issueTime":"-999999999-01-01T00:00:00"} | E_TID_BEFORE_BASE
        tid | {"baseDate":1993,"issueTime":"+999999999-12-31T23:59:59","utcOffset":"+18:00"} | E_TID_OVERFLOW
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00","utcOffset":"-00:01"} | E_TID_BEFORE_BASE
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00","utcOffset":"Africa/Nairobi"} | E_TID_RANGE
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00","utcOffset":"+18:01"} | E_TID_RANGE
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00","utcOffset":"+03:00:30"} | E_TID_RANGE
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00","utcOffset":3} | E_FIELD_TYPE
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00Z"} | E_FIELD_TYPE
        tid | {"baseDate":1993,"issueTime":"1993-01-01T24:01:00"} | E_FIELD_TYPE
        tid | {"baseDate":1993,"issueTime":"2023-02-29T00:00:00"} | E_FIELD_TYPE
        tid | {"baseDate":1993,"issueTime":"1993-01-01T00:00:00","specialReserved":"yes"} | E_FIELD_TYPE
        tid | {"baseDate":1992,"issueTime":"1993-01-01T00:00:00"} | E_BASE_DATE
        tid | {"issueTime":"1993-01-01T00:00:00"} | E_FIELD_MISSING
        tid | {"baseDate":1993} | E_FIELD_MISSING
        tid | {"baseDate":1993,"tid":5} | E_FIELD_UNKNOWN
        tidDate | {"baseDate":1993,"tidHex":"1000000"} | E_TID_RANGE
        tidDate | {"baseDate":1993,"tidHex":""} | E_TID_RANGE
        tidDate | {"baseDate":1993,"tidHex":"xyz"} | E_FIELD_TYPE
        tidDate | {"baseDate":1993,"tidHex":1} | E_FIELD_TYPE
        tidDate | {"baseDate":2036,"tidHex":"1"} | E_BASE_DATE
        tidDate | {"baseDate":1993,"tidHex":"1","utcOffset":"EAT"} | E_TID_RANGE
        tidDate | {"tidHex":"1"} | E_FIELD_MISSING
        decoderKey | {"rnd":16} | E_RND
        decoderKey | {"issueTime":"1993-01-01T00:00:00"} | E_FIELD_UNKNOWN
        """)
    void aFieldThatIsNoneIsRefusedByItsRule(String type, String inputs, String code) {
        assertThat(Asked.error(type, inputs)).isEqualTo(code);
    }

    @Test
    void aTimeIsCountedOnTheUtilitysClock() {
        String local = Asked.with(Asked.CREDIT, "utcOffset", "\"+03:00\"", "issueTime", "\"2024-03-01T10:55:00\"");
        assertThat(Asked.result("token", local)).isEqualTo(Asked.result("token", Asked.CREDIT));
        assertThat(Asked.error("token", Asked.with(local, "utcOffset", "\"Africa/Nairobi\"")))
                .isEqualTo("E_TID_RANGE");
        assertThat(Asked.error("token", Asked.with(local, "tid", "5", "issueTime", "-")))
                .isEqualTo("E_FIELD_UNKNOWN");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # type | inputs | on the way
        luhn | {"digits":"1234567890"} | {"sum":47}
        drnCheck | {"drn":"47500150231"} | {"sum":29}
        amount | {"amountUnits":16385} | {"exponent":1,"mantissa":1}
        amount | {"amountUnits":18201624} | {"exponent":3,"mantissa":16383}
        tid | {"baseDate":2014,"issueTime":"2014-01-02T00:00:59"} | {"baseDateStart":"2014-01-01T00:00:00","minutes":1440}
        tidDate | {"baseDate":1993,"tidHex":"19EB23"} | {"baseDateStart":"1993-01-01T00:00:00","minutes":1698595}
        """)
    void aFieldIsExplained(String type, String inputs, String way) {
        assertThat(Asked.explained(type, inputs).get("intermediate")).hasToString(way);
        assertThat(Asked.result(type, inputs).has("intermediate")).isFalse();
    }

    @Test
    void aNumberAsLongAsALineIsOutOfRangeAndNotOutOfJson() {
        for (int digits : new int[] {1_001, 1_500, 60_000}) {
            JsonNode answer = Asked.answer("amount", "{\"amountUnits\":" + "9".repeat(digits) + "}");
            assertThat(answer.get("id").intValue()).isEqualTo(7);
            assertThat(Asked.error(answer)).isEqualTo("E_AMOUNT_RANGE");
        }
        assertThat(Asked.error("token", Asked.with(Asked.CREDIT, "krn", "1".repeat(1_500))))
                .isEqualTo("E_KEY_REVISION");
    }

    @Test
    void aKeyIsExplained() {
        assertThat(Asked.explained(
                                "decoderKey",
                                Asked.with(Asked.CREDIT, "tokenType", "-", "amountUnits", "-", "issueTime", "-"))
                        .get("intermediate"))
                .hasSize(2);
    }
}
