package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyChangeLineTest {

    private static final String CHANGE = Asked.with(
            Asked.CREDIT,
            "tokenType",
            "-",
            "amountUnits",
            "-",
            "rnd",
            "-",
            "issueTime",
            "-",
            "new",
            "{\"ti\": \"02\"}");
    private static final String OF_FOUR = Asked.with(CHANGE, "ea", "11");

    private static List<String> tokens(String inputs) {
        List<String> tokens = new ArrayList<>();
        Asked.result("keyChangeSet", inputs).get("tokens").forEach(token -> tokens.add(token.textValue()));
        return tokens;
    }

    private static String made(String inputs) {
        return tokens(inputs).toString();
    }

    @Test
    void aSetHasTwoThreeOrFourTokens() {
        assertThat(tokens(CHANGE)).hasSize(2);
        assertThat(tokens(Asked.with(CHANGE, "threeToken", "false"))).isEqualTo(tokens(CHANGE));
        assertThat(tokens(Asked.with(CHANGE, "threeToken", "true"))).hasSize(3);
        assertThat(tokens(OF_FOUR)).hasSize(4);
        assertThat(Asked.error("keyChangeSet", Asked.with(OF_FOUR, "threeToken", "true")))
                .isEqualTo("E_EA");
    }

    @Test
    void whatTheNewKeyDoesNotNameStays() {
        String whole = Asked.with(CHANGE, "new", """
                {"vendingKeyHex": "ABABABABABABABAB949494949494949401234567", "sgc": "123457", "ti": "02", "krn": 4,
                 "kt": 2, "ken": 255, "dkga": 4, "baseDate": 2014}""".replace('\n', ' '));
        assertThat(made(whole)).isEqualTo(made(CHANGE));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a new key | section | field | value
        {"ken": 165} | 0 | kenHigh | 10
        {"ken": 165} | 1 | kenLow | 5
        {"krn": 9} | 0 | krn | 9
        {"baseDate": 2035} | 0 | rollover | 1
        {"krn": 5} | 0 | rollover | 0
        {"kt": 1} | 0 | kt | 1
        {"ti": "99"} | 1 | ti | "99"
        {"sgc": "203557"} | 2 | sgcLowHex | "B25"
        {"sgc": "203557"} | 3 | sgcHighHex | "031"
        """)
    void everyPartOfTheNewKeyIsInItsSection(String next, int section, String field, String value) {
        String inputs = Asked.with(OF_FOUR, "new", next);
        JsonNode key =
                Asked.result("decoderKey", Asked.with(OF_FOUR, "new", "-")).get("decoderKeyHex");
        JsonNode read = Asked.result(
                "decode",
                "{\"ea\": 11, \"decoderKeyHex\": %s, \"tokenDecimal\": \"%s\"}"
                        .formatted(key, tokens(inputs).get(section)));
        assertThat(read.get("tokenType").textValue()).isEqualTo("kct." + (section + 1));
        assertThat(read.get(field)).hasToString(value);
    }

    @Test
    void theThirdOfThreeTellsTheSupplyGroup() {
        JsonNode key =
                Asked.result("decoderKey", Asked.with(CHANGE, "new", "-")).get("decoderKeyHex");
        List<String> three = tokens(Asked.with(CHANGE, "threeToken", "true", "new", "{\"sgc\": \"001457\"}"));
        String inputs = "{\"ea\": 7, \"decoderKeyHex\": %s, \"tokenDecimal\": \"%s\"}";
        assertThat(Asked.result("decode", inputs.formatted(key, three.get(2)))
                        .get("sgc")
                        .textValue())
                .isEqualTo("001457");
        assertThat(Asked.result("decode", inputs.formatted(key, three.get(0)))
                        .get("kct3")
                        .intValue())
                .isOne();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # a new key | code
        {"kt": 0} | E_KEY_TYPE_CHANGE
        {"kt": 3} | E_KEY_TYPE_CHANGE
        {"kt": 4} | E_KEY_TYPE
        {"kt": -1} | E_KEY_TYPE
        {"dkga": 2} | E_VK_LENGTH
        {"dkga": 1} | E_UNVERIFIED
        {"dkga": 5} | E_DKGA
        {"vendingKeyHex": "ABABABABABABABAB"} | E_VK_LENGTH
        {"vendingKeyHex": "ABABABABABABABA"} | E_VK_LENGTH
        {"vendingKeyHex": "x"} | E_FIELD_TYPE
        {"sgc": "12345"} | E_SGC
        {"ti": "100"} | E_TARIFF_INDEX
        {"ti": 2} | E_FIELD_TYPE
        {"krn": 0} | E_KEY_REVISION
        {"krn": 10} | E_KEY_REVISION
        {"ken": -1} | E_KEY_EXPIRY
        {"ken": 256} | E_KEY_EXPIRY
        {"baseDate": 2013} | E_BASE_DATE
        {"ea": 11} | E_FIELD_UNKNOWN
        {"meterPan": "600727000000000009"} | E_FIELD_UNKNOWN
        {"colour": 1} | E_FIELD_UNKNOWN
        [] | E_FIELD_TYPE
        null | E_FIELD_TYPE
        - | E_FIELD_MISSING
        """)
    void aNewKeyThatIsNoneIsRefusedByItsRule(String next, String code) {
        assertThat(Asked.error("keyChangeSet", Asked.with(CHANGE, "new", next))).isEqualTo(code);
    }

    @Test
    void aFaultOfTheNewKeySaysThatItIsInTheNewKey() {
        assertThat(Asked.answer("keyChangeSet", Asked.with(CHANGE, "new", "{\"kt\": \"2\"}"))
                        .get("message")
                        .textValue())
                .contains("'new.kt'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # field | value | code
        rnd | 16 | E_RND
        rnd | "5" | E_FIELD_TYPE
        tokenType | "credit.water" | E_TOKEN_TYPE
        threeToken | 1 | E_FIELD_TYPE
        amountUnits | 1 | E_FIELD_UNKNOWN
        decoderKeyHex | "00" | E_FIELD_UNKNOWN
        ea | 9 | E_UNVERIFIED
        kt | 1.0 | E_FIELD_TYPE
        """)
    void aFaultOfThePresentKeyIsNamed(String field, String value, String code) {
        assertThat(Asked.error("keyChangeSet", Asked.with(CHANGE, field, value)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # time of issue | key expiry number | code; 85 lasts until 2024-09-18 22:55
        "issueTime": "2024-09-18T22:55:59" | 85 |
        "issueTime": "2024-09-18T22:56:00" | 85 | E_KEY_EXPIRED
        "issueTime": "2024-09-18T20:56:00", "utcOffset": "+02:00" | 85 | E_KEY_EXPIRED
        "issueTime": "2024-09-18T22:56:00", "utcOffset": "-02:00" | 85 |
        "tid": 5636095 | 85 |
        "tid": 5636096 | 85 | E_KEY_EXPIRED
        "tid": 16777215 | 255 |
        "tid": 16777216 | 255 | E_TID_RANGE
        "tid": -1 | 255 | E_TID_RANGE
        "issueTime": "2013-12-31T23:59:59" | 255 | E_TID_BEFORE_BASE
        "issueTime": "2045-11-24T20:16:00" | 255 | E_TID_OVERFLOW
        "issueTime": "2024-09-18T22:55:59", "tid": 1 | 255 | E_FIELD_UNKNOWN
        "tid": 1, "utcOffset": "+02:00" | 255 | E_FIELD_UNKNOWN
        """)
    void aNewKeyThatHasExpiredByTheTimeOfIssueIsRefused(String time, String ken, String code) {
        String next = Asked.with(CHANGE, "new", "{\"ken\": " + ken + "}");
        String inputs = next.substring(0, next.length() - 1) + "," + time + "}";
        if (code == null) {
            assertThat(made(inputs)).isEqualTo(made(next));
        } else {
            assertThat(Asked.error("keyChangeSet", inputs)).isEqualTo(code);
        }
    }

    @Test
    void theOldKeyMayHaveExpiredForThatIsHowOneLeavesIt() {
        String late = Asked.with(CHANGE, "ken", "0", "new", "{\"ken\": 255}", "issueTime", "\"2040-01-01T00:00:00\"");
        assertThat(tokens(late)).hasSize(2);
    }

    @Test
    void theTimeOfIssueIsCountedFromTheNewBaseDate() {
        String rolled = Asked.with(CHANGE, "new", "{\"baseDate\": 2035}", "issueTime", "\"2046-01-01T00:00:00\"");
        assertThat(tokens(rolled)).hasSize(2);
        assertThat(Asked.error("keyChangeSet", Asked.with(rolled, "issueTime", "\"2034-12-31T23:59:00\"")))
                .isEqualTo("E_TID_BEFORE_BASE");
    }

    @Test
    void whatIsNeverAllowedIsNamedBeforeTheTime() {
        String both = Asked.with(CHANGE, "new", "{\"kt\": 0, \"ken\": 0}", "tid", "16777215");
        assertThat(Asked.error("keyChangeSet", both)).isEqualTo("E_KEY_TYPE_CHANGE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"baseDate\": 2014}", "{\"dkga\": 4, \"baseDate\": 2014}"})
    void whetherTheBaseDateChangesIsNotGuessed(String next) {
        String undated = Asked.with(
                CHANGE, "dkga", "2", "vendingKeyHex", "\"ABABABABABABABAB\"", "baseDate", "-", "new", "{\"krn\": 5}");
        assertThat(tokens(undated)).hasSize(2);
        assertThat(Asked.error("keyChangeSet", Asked.with(undated, "new", next)))
                .isEqualTo("E_FIELD_MISSING");
        assertThat(Asked.error("keyChangeSet", Asked.with(undated, "issueTime", "\"2024-01-01T00:00:00\"")))
                .isEqualTo("E_FIELD_MISSING");
    }

    @Test
    void theWayOfASetHasBothKeysAndEverySection() {
        JsonNode way = Asked.explained("keyChangeSet", OF_FOUR).get("intermediate");
        assertThat(way.get("oldDecoderKeyHex")).isEqualTo(way.get("oldKey").get("decoderKeyHex"));
        assertThat(way.get("newDecoderKeyHex")).isEqualTo(way.get("newKey").get("decoderKeyHex"));
        assertThat(way.get("oldDecoderKeyHex")).isNotEqualTo(way.get("newDecoderKeyHex"));
        assertThat(way.get("sections").findValuesAsText("subClass")).containsExactly("3", "4", "8", "9");
        ObjectNode third = (ObjectNode) way.get("sections").get(2);
        assertThat(third.get("contentHex").textValue())
                .endsWith(way.get("newDecoderKeyHex").textValue().substring(8, 16));
    }
}
