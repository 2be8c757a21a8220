package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A token read against the keys of a station, some of which may be no keys. */
class DecodeProfilesTest {

    private static final String TOKEN = "23716100501183194197";

    /** The vending key and meter of the token. */
    private static final String KEY = """
            "vendingKeyHex":"ABABABABABABABAB","sgc":"123456","ti":"01","krn":1,"kt":2,"ken":255,"dkga":2,"ea":7,\
            "baseDate":1993,"meterPan":"600727000000000009\"""";

    private static String inputs(String rest, String... profiles) {
        List<String> named = new ArrayList<>();
        for (String profile : profiles) {
            named.add("{\"name\":\"" + "abcd".charAt(named.size()) + "\"," + profile + "}");
        }
        return "{\"tokenDecimal\":\"" + TOKEN + "\"," + rest + "\"profiles\":[" + String.join(",", named) + "]}";
    }

    private static String with(String field, String value) {
        return KEY.replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\d+)", "\"" + field + "\":" + value);
    }

    @Test
    void theBaseDateOfAProfileGoesBeforeThatOfTheLine() {
        JsonNode read = Asked.result("decode", inputs("\"baseDate\":2014,", KEY));
        assertThat(read.get("issueTime").textValue()).isEqualTo("2004-03-01T13:55:00");
    }

    @Test
    void theBaseDateOfTheLineIsForProfilesThatNameNone() {
        String undated = KEY.replace("\"baseDate\":1993,", "");
        JsonNode read = Asked.result("decode", inputs("\"baseDate\":2014,", undated));
        assertThat(read.get("issueTime").textValue()).isEqualTo("2025-03-01T13:55:00");
        assertThat(Asked.result("decode", inputs("", undated)).has("issueTime")).isFalse();
    }

    @Test
    void theBaseDateOfTheLineServesADerivationThatNeedsOne() {
        String undated = "\"vendingKeyHex\":\"ABABABABABABABAB949494949494949401234567\",\"sgc\":\"123457\","
                + "\"ti\":\"01\",\"krn\":4,\"kt\":2,\"dkga\":4,\"ea\":7,\"meterPan\":\"600727000000000009\"";
        String line = inputs("\"baseDate\":2014,", undated).replace(TOKEN, "20324881626382980759");
        assertThat(Asked.result("decode", line).get("issueTime").textValue()).isEqualTo("2014-01-01T08:00:00");
        assertThat(Asked.error("decode", line.replace("\"baseDate\":2014,", "")))
                .isEqualTo("E_FIELD_MISSING");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # field | value | error | told of it
        dkga | 1 | E_UNVERIFIED | Key derivation 01
        ea | 9 | E_UNVERIFIED | 09
        ea | 8 | E_EA | 8
        vendingKeyHex | "ABABABABABABAB" | E_VK_LENGTH | 8 bytes and not 7
        meterPan | "600727000000000008" | E_PAN_CHECK_DIGIT | 600727000000000008
        ken | 256 | E_KEY_EXPIRY | 256
        baseDate | 1994 | E_BASE_DATE | 1994
        sgc | "ABABABABABABABAB" | E_SGC | (hidden)
        """)
    void aProfileThatBreaksARuleIsLeftOutAndTold(String field, String value, String error, String told) {
        JsonNode read = Asked.result("decode", inputs("", with(field, value), KEY));
        assertThat(read.get("openedBy")).hasToString("[\"b\"]");
        assertThat(read.get("refusedProfiles")).hasSize(1);
        JsonNode refused = read.get("refusedProfiles").get(0);
        assertThat(refused.get("name").textValue()).isEqualTo("a");
        assertThat(refused.get("error").textValue()).isEqualTo(error);
        assertThat(refused.get("message").textValue()).contains(told).endsWith(".");
    }

    @Test
    void whereEveryProfileIsLegalNothingIsToldOfRefusedOnes() {
        assertThat(Asked.result("decode", inputs("", KEY)).has("refusedProfiles"))
                .isFalse();
    }

    @Test
    void ifNoProfileOpensItTheMessageNumbersThoseLeftOut() {
        JsonNode answer = Asked.answer(
                "decode", inputs("", with("ti", "\"02\""), with("dkga", "3"), with("krn", "0"), with("ti", "\"03\"")));
        assertThat(Asked.error(answer)).isEqualTo("E_CRC");
        assertThat(answer.get("message").textValue())
                .contains("none of the 2 keys")
                .contains("break a rule: 2");
        assertThat(answer.get("refusedProfiles").findValuesAsText("name")).containsExactly("b", "c");
        JsonNode legal = Asked.answer("decode", inputs("", with("ti", "\"02\"")));
        assertThat(legal.get("message").textValue()).doesNotContain("break a rule");
        assertThat(legal.has("refusedProfiles")).isFalse();
    }

    @Test
    void ifEveryProfileIsLeftOutThereIsNoKey() {
        JsonNode answer = Asked.answer("decode", inputs("", with("dkga", "1")));
        assertThat(Asked.error(answer)).isEqualTo("E_NO_KEY");
        assertThat(answer.get("message").textValue()).contains("no profile").contains("break a rule: 1");
    }

    @Test
    void anEmptyListIsRefusedByName() {
        JsonNode answer = Asked.answer("decode", inputs(""));
        assertThat(Asked.error(answer)).isEqualTo("E_FIELD_TYPE");
        assertThat(answer.get("message").textValue()).contains("'profiles' is an empty array");
    }

    @Test
    void theWayToADerivedKeyIsExplainedAsOfAToken() {
        String keyed = inputs("", KEY);
        JsonNode way = Asked.explained("decode", keyed).get("intermediate");
        assertThat(way.get("decoderKeyHex").textValue()).isEqualTo("E653341F9D5BF36F");
        assertThat(way.get("panBlockHex").textValue()).isEqualTo("0072700000000000");
        assertThat(way.get("controlBlockHex").textValue()).isEqualTo("2123456011FFFFFF");
        assertThat(way.get("xorBlockHex").textValue()).isEqualTo("2151356011FFFFFF");
        assertThat(way.get("desOutputHex").textValue()).isEqualTo("6CA9AAD4270FA73B");
        assertThat(way.get("token66Hex").textValue()).isEqualTo("1492083C0A67CE455");
        assertThat(Asked.result("decode", keyed).toString()).doesNotContain("E653341F9D5BF36F");
    }

    @Test
    void theWayOfDerivation04HasItsDataBlockAndItsHmac() {
        String line = "{\"tokenDecimal\":\"20324881626382980759\",\"vendingKeyHex\":"
                + "\"ABABABABABABABAB949494949494949401234567\",\"sgc\":\"123457\",\"ti\":\"01\",\"krn\":4,"
                + "\"kt\":2,\"dkga\":4,\"ea\":7,\"baseDate\":2014,\"meterPan\":\"600727000000000009\"}";
        JsonNode way = Asked.explained("decode", line).get("intermediate");
        assertThat(way.get("dataBlockHex").textValue()).startsWith("04023034023134");
        assertThat(way.get("hmacSha256Hex").textValue()).startsWith("9DC0722C29A6CC0CDD45C9E8");
        assertThat(way.get("decoderKeyHex").textValue()).isEqualTo("9DC0722C29A6CC0C");
    }

    @Test
    void aKeyThatWasGivenHasNoWay() {
        String given = "{\"tokenDecimal\":\"" + TOKEN + "\",\"ea\":7,\"decoderKeyHex\":\"E653341F9D5BF36F\"}";
        assertThat(Asked.explained("decode", given).get("intermediate").has("decoderKeyHex"))
                .isFalse();
    }
}
