package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.cli.lines.LineLoop;

class StsLinesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String FOUNDING = """
            {"vendingKeyHex": "0123456789abcdef", "sgc": "123456", "kt": 3, "ti": "01", "krn": 1, "ken": 255,
             "iin": "600727", "drn": "47500150231", "dkga": 2, "ea": 7, "baseDate": 1993, "tct": 1, "rnd": 9,
             "tokenType": "mgmt.waterMeterFactor", "valueHex": "000A", "issueTime": "2018-05-16T07:29:00"}
            """;

    private static final String GIVEN_KEY = """
            {"decoderKeyHex": "0ABC12DEF3456789", "ea": 7, "baseDate": 1993, "rnd": 11,
             "tokenType": "credit.electricity", "amountUnits": 256, "issueTime": "1996-03-25T13:55:22"}
            """;

    private final LineLoop lines = new LineLoop(new StsLines(false));

    private JsonNode answer(String inputs) {
        return json(lines.answer("{\"id\": 7, \"type\": \"token\", \"inputs\": " + inputs + "}"));
    }

    private static JsonNode json(String line) {
        try {
            assertThat(line).doesNotContain("\n");
            return JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(line, failure);
        }
    }

    /** The inputs with one field set to a JSON value, or left out if the value is "-". */
    private static String with(String inputs, String field, String value) {
        ObjectNode changed = (ObjectNode) json(inputs.replace("\n", " "));
        if (value.equals("-")) {
            changed.remove(field);
        } else {
            changed.set(field, json(value));
        }
        return changed.toString();
    }

    private void assertError(JsonNode answer, String code, String named) {
        assertThat(answer.path("error").textValue()).as("%s", answer).isEqualTo(code);
        assertThat(answer.path("message").textValue()).contains(named).endsWith(".");
        assertThat(answer.has("result")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Africa/Johannesburg",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "America/St_Johns",
                "America/Los_Angeles",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "Australia/Lord_Howe",
                "Europe/London"
            })
    void theFoundingExampleGivesItsDigitsInEveryTimeZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            JsonNode result = answer(FOUNDING).path("result");
            assertThat(result.path("tokenDecimal").textValue()).isEqualTo("24260829498939505863");
            assertThat(answer(with(FOUNDING, "issueTime", "\"2018-05-16T07:29\""))
                            .path("result"))
                    .isEqualTo(result);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void theFoundingExampleReadsBack() {
        JsonNode made = answer(FOUNDING).path("result");
        String inputs = "{\"tokenDecimal\": %s, \"decoderKeyHex\": %s, \"ea\": 7, \"baseDate\": 1993}"
                .formatted(made.path("tokenDecimal"), made.path("decoderKeyHex"));
        JsonNode read = json(lines.answer("{\"type\": \"decode\", \"inputs\": " + inputs + "}"))
                .path("result");
        assertThat(read.path("tokenType").textValue()).isEqualTo("mgmt.waterMeterFactor");
        assertThat(read.path("issueTime").textValue()).isEqualTo("2018-05-16T07:29:00");
        assertThat(read.path("rnd").intValue()).isEqualTo(9);
        assertThat(read.path("valueHex").textValue()).isEqualTo("000A");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-", "2", "7", "8"})
    void aCommonKeyServesNothingButTheMagneticCard(String tct) {
        assertError(answer(with(FOUNDING, "tct", tct)), "E_DCTK_CARRIER", "carrier");
    }

    @Test
    void aTokenUnderAGivenKeyHasNoKeyInItsAnswer() {
        assertThat(lines.answer("{\"id\":\"a\",\"type\":\"token\",\"inputs\":" + GIVEN_KEY + "}"))
                .isEqualTo("{\"id\":\"a\",\"result\":{\"tokenDecimal\":\"29054347139309851356\",\"crcHex\":\"C207\"}}");
    }

    @Test
    void anIdentifierGivenAsNumberStandsForTheTimeAndNeedsNoBaseDate() {
        String byNumber = with(with(with(GIVEN_KEY, "issueTime", "-"), "baseDate", "-"), "tid", "1698595");
        assertThat(answer(byNumber)).isEqualTo(answer(GIVEN_KEY));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"seven\"", "null", "12345678901234567890123", "1.5", "\"\\\"\\n\""})
    void theIdComesBackAsItWasGiven(String id) {
        JsonNode answer = json(lines.answer("{\"id\":" + id + ",\"type\":\"token\",\"inputs\":{}}"));
        assertThat(answer.get("id")).isEqualTo(json(id));
        assertError(answer, "E_FIELD_MISSING", "tokenType");
    }

    @Test
    void aKeyWithoutExpiryNumberDoesNotExpire() {
        assertThat(answer(with(FOUNDING, "ken", "-"))
                        .path("result")
                        .path("tokenDecimal")
                        .textValue())
                .isEqualTo("24260829498939505863");
    }

    @Test
    void aMissingIdComesBackAsNull() {
        assertThat(json(lines.answer("{\"type\":\"token\",\"inputs\":{}}"))
                        .get("id")
                        .isNull())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "17",
                "[]",
                "{",
                "{\"id\":1,\"type\":\"token\",\"inputs\":{}} x",
                "{\"id\":1,\"type\":\"token\",\"inputs\":{}} {}",
                "{\"id\":1,\"id\":2,\"type\":\"token\",\"inputs\":{}}",
                "{\"id\":1,\"type\":\"token\",\"inputs\":{\"rnd\":1,\"rnd\":1}}",
                "{'id':1}",
                "{\"id\":NaN}",
                "{\"id\":01}"
            })
    void whatIsNoSingleObjectIsRefusedWithoutId(String line) {
        JsonNode answer = json(lines.answer(line));
        assertError(answer, "E_JSON", "JSON");
        assertThat(answer.get("id").isNull()).isTrue();
    }

    @Test
    void aLineThatBreaksOffNeverShowsTheKeyItHeld() {
        String broken = "{\"type\":\"token\",\"inputs\":{\"vendingKeyHex\":0123456789abcdef";
        assertThat(lines.answer(broken)).doesNotContain("0123456789abcdef").doesNotContain("123456");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # line | code | what the sentence names
        {"id":1} | E_FIELD_MISSING | type
        {"id":1,"type":"token"} | E_FIELD_MISSING | inputs
        {"id":1,"type":"token","inputs":[]} | E_FIELD_TYPE | inputs
        {"id":1,"type":5,"inputs":{}} | E_FIELD_TYPE | type
        {"id":1,"type":"keyChange","inputs":{}} | E_TYPE | keyChange
        {"id":1,"type":"token","inputs":{},"note":"x"} | E_FIELD_UNKNOWN | note
        {"id":[1],"type":"token","inputs":{}} | E_FIELD_TYPE | id
        {"id":true,"type":"token","inputs":{}} | E_FIELD_TYPE | id
        """)
    void aLineOfTheWrongShapeIsRefusedByTheNameOfTheField(String line, String code, String named) {
        assertError(json(lines.answer(line)), code, named);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tokenType",
                "rnd",
                "kt",
                "ea",
                "dkga",
                "sgc",
                "ti",
                "krn",
                "baseDate",
                "iin",
                "drn",
                "vendingKeyHex",
                "issueTime",
                "valueHex"
            })
    void everyFieldButCarrierAndExpiryIsRequiredAndMustHaveItsType(String field) {
        assertError(answer(with(FOUNDING, field, "-")), "E_FIELD_MISSING", field);
        assertError(answer(with(FOUNDING, field, "null")), "E_FIELD_TYPE", field);
        assertError(answer(with(FOUNDING, field, "[1]")), "E_FIELD_TYPE", field);
        boolean text = json(FOUNDING.replace("\n", " ")).get(field).isTextual();
        assertError(answer(with(FOUNDING, field, text ? "1" : "\"1\"")), "E_FIELD_TYPE", field);
        assertError(answer(with(FOUNDING, field, "1.0")), "E_FIELD_TYPE", field);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        # field, value, code, what the sentence names
        tokenType, "credit.steam", E_TOKEN_TYPE, credit.steam
        tokenType, "keyChangeSet", E_TOKEN_TYPE, keyChangeSet
        tokenType, "credit.time", E_FIELD_UNKNOWN, valueHex
        rnd, -1, E_RND, -1
        rnd, 16, E_RND, 16
        rnd, 99999999999999999999, E_RND, 2147483647
        kt, -1, E_KEY_TYPE, -1
        kt, 4, E_KEY_TYPE, 4
        tct, 0, E_TCT, 0
        tct, 9, E_TCT, 9
        ea, 9, E_UNVERIFIED, 09
        ea, 8, E_EA, 8
        ea, 12, E_EA, 12
        ea, 11, E_DKGA, 11
        dkga, 0, E_DKGA, 0
        dkga, 5, E_DKGA, 5
        dkga, 1, E_UNVERIFIED, 01
        dkga, 3, E_UNVERIFIED, 03
        dkga, 4, E_UNVERIFIED, 04
        sgc, "12345", E_SGC, 12345
        sgc, "1234567", E_SGC, 1234567
        ti, "1", E_TARIFF_INDEX, 1
        ti, "100", E_TARIFF_INDEX, 100
        krn, 0, E_KEY_REVISION, 0
        krn, 10, E_KEY_REVISION, 10
        ken, -1, E_KEY_EXPIRY, -1
        ken, 256, E_KEY_EXPIRY, 256
        ken, 202, E_KEY_EXPIRED, 202
        baseDate, 1994, E_BASE_DATE, 1994
        iin, "0000", E_IIN, 0000
        drn, "47500150232", E_DRN_CHECK_DIGIT, 47500150232
        drn, "4750015023", E_DRN_LENGTH, 4750015023
        drn, "4750015023x", E_DRN_FORMAT, 4750015023x
        vendingKeyHex, "0123456789abcde", E_VK_LENGTH, vendingKeyHex
        vendingKeyHex, "0123456789abcd", E_VK_LENGTH, 8 bytes
        vendingKeyHex, "0123456789abcdef01", E_VK_LENGTH, 8 bytes
        vendingKeyHex, "0123456789abcdeg", E_FIELD_TYPE, vendingKeyHex
        issueTime, "2018-05-16T07:29:00Z", E_FIELD_TYPE, issueTime
        issueTime, "2018-05-16", E_FIELD_TYPE, issueTime
        issueTime, "2018-02-30T07:29", E_FIELD_TYPE, issueTime
        issueTime, "1992-12-31T23:59:59", E_TID_BEFORE_BASE, 1992-12-31
        issueTime, "2024-11-24T20:16:00", E_TID_OVERFLOW, 2024-11-24
        valueHex, "10000", E_VALUE16, valueHex
        valueHex, "", E_VALUE16, valueHex
        valueHex, "00x0", E_FIELD_TYPE, valueHex
        tid, 1, E_FIELD_UNKNOWN, tid
        meterPan, "600727000000000009", E_FIELD_UNKNOWN, iin
        amountUnits, 1, E_FIELD_UNKNOWN, amountUnits
        decoderKeyHex, "0ABC12DEF3456789", E_FIELD_UNKNOWN, vendingKeyHex
        specialReserved, 1, E_FIELD_TYPE, specialReserved
        colour, "blue", E_FIELD_UNKNOWN, colour
        """)
    void aFieldOutOfItsRangeIsRefusedByItsRule(String field, String value, String code, String named) {
        assertError(answer(with(FOUNDING, field, value)), code, named);
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        decoderKeyHex, "0ABC12DEF34567", E_KEY_LENGTH, 64
        decoderKeyHex, "0ABC12DEF345678", E_KEY_LENGTH, decoderKeyHex
        ea, 11, E_KEY_LENGTH, 128
        amountUnits, -1, E_AMOUNT_RANGE, -1
        amountUnits, 18201625, E_AMOUNT_RANGE, 18201625
        amountUnits, 99999999999999999999, E_AMOUNT_RANGE, amount
        amountUnits, 1.5, E_FIELD_TYPE, amountUnits
        baseDate, -, E_FIELD_MISSING, baseDate
        issueTime, -, E_FIELD_MISSING, issueTime
        krn, 1, E_FIELD_UNKNOWN, krn
        valueHex, "0001", E_FIELD_UNKNOWN, valueHex
        """)
    void aFieldBesideAGivenKeyIsRefusedByItsRule(String field, String value, String code, String named) {
        assertError(answer(with(GIVEN_KEY, field, value)), code, named);
    }

    @Test
    void noAnswerToAWrongKeyShowsIt() {
        for (String key : List.of("0123456789abcde", "0123456789abcd", "0123456789abcdeg", "0123456789abcdef01")) {
            assertThat(answer(with(FOUNDING, "vendingKeyHex", "\"" + key + "\""))
                            .toString())
                    .doesNotContainIgnoringCase("0123456789");
        }
    }
}
