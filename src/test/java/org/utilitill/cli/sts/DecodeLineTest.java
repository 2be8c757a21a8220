package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.Crc16;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;

class DecodeLineTest {

    private static final String TOKEN = "29054347139309851356";
    private static final String RIGHT = "\"ea\":7,\"decoderKeyHex\":\"0ABC12DEF3456789\"";
    private static final String WRONG = "\"ea\":7,\"decoderKeyHex\":\"0ABC12DEF3456788\"";
    private static final String WRONG_AND_LONG = "\"ea\":11,\"decoderKeyHex\":\"0ABC12DEF34567890ABC12DEF3456789\"";

    private static String inputs(String token, String rest) {
        return "{\"tokenDecimal\":\"" + token + "\"" + (rest.isEmpty() ? "" : "," + rest) + "}";
    }

    private static String profiles(String... keys) {
        List<String> profiles = new ArrayList<>();
        for (String key : keys) {
            profiles.add("{\"name\":\"key %d\",%s}".formatted(profiles.size() + 1, key));
        }
        return "\"profiles\":[" + String.join(",", profiles) + "]";
    }

    private static String message(String inputs) {
        return Asked.answer("decode", inputs).path("message").textValue();
    }

    @Test
    void aTokenUnderADecoderKeyTellsAllItsFields() {
        assertThat(Asked.result("decode", inputs(TOKEN, RIGHT)).toString())
                .isEqualTo("{\"tokenType\":\"credit.electricity\",\"class\":0,\"subClass\":0,"
                        + "\"contentHex\":\"B19EB230100\",\"crcHex\":\"C207\",\"plainBlockHex\":\"0B19EB230100C207\","
                        + "\"rnd\":11,\"tid\":1698595,\"tidHex\":\"19EB23\",\"amountUnits\":256,\"unit\":\"0.1 kWh\"}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # base date and clock | time of issue
        "baseDate":1993 | 1996-03-25T13:55:00
        "baseDate":2014 | 2017-03-25T13:55:00
        "baseDate":1993,"utcOffset":"Z" | 1996-03-25T13:55:00
        "baseDate":1993,"utcOffset":"+03:00" | 1996-03-25T10:55:00
        "baseDate":1993,"utcOffset":"-11:00" | 1996-03-26T00:55:00
        """)
    void theTimeIsToldOnceTheBaseDateIsKnown(String dated, String time) {
        assertThat(Asked.result("decode", inputs(TOKEN, RIGHT + "," + dated))
                        .get("issueTime")
                        .textValue())
                .isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # digits | code | what the sentence tells
        `` | E_TOKEN_FORMAT | 0 digits
        2905434713930985135 | E_TOKEN_FORMAT | 19 digits
        290543471393098513560 | E_TOKEN_FORMAT | 21 digits
        2905 4347 1393 0985 1356 | E_TOKEN_FORMAT | without spaces
        2905434713930985135A | E_TOKEN_FORMAT | other than the digits
        2905434713930985135٦ | E_TOKEN_FORMAT | other than the digits
        -9054347139309851356 | E_TOKEN_FORMAT | other than the digits
        73786976294838206464 | E_TOKEN_RANGE | 66 bits
        99999999999999999999 | E_TOKEN_RANGE | 66 bits
        00000000000402653184 | E_CLASS_RESERVED | class 3
        29054347139309851357 | E_CRC | check sum
        00000000000150997585 | E_CRC | class 1
        """)
    void whatIsNoTokenIsRefusedByTheCheckThatFailed(String digits, String code, String told) {
        for (String keys : List.of(RIGHT, profiles(RIGHT), profiles(RIGHT, WRONG))) {
            assertThat(Asked.error("decode", inputs(digits, keys))).isEqualTo(code);
            assertThat(message(inputs(digits, keys)))
                    .contains(told.equals("check sum") && keys.startsWith("\"prof") ? "none of the" : told);
        }
    }

    @Test
    void withoutAKeyOnlyTheClassOfACreditIsTold() {
        assertThat(Asked.error("decode", inputs(TOKEN, ""))).isEqualTo("E_NO_KEY");
        assertThat(message(inputs(TOKEN, ""))).contains("class 0, credit");
        assertThat(message(inputs("64677297699170608942", ""))).contains("class 2, management");
    }

    @Test
    void ofManyProfilesTheFirstThatOpensReadsAndAllThatOpenAreNamed() {
        JsonNode read = Asked.result(
                "decode", inputs(TOKEN, profiles(WRONG_AND_LONG, RIGHT + ",\"baseDate\":2014", WRONG, RIGHT)));
        assertThat(read.get("amountUnits").intValue()).isEqualTo(256);
        assertThat(read.get("issueTime").textValue()).isEqualTo("2017-03-25T13:55:00");
        assertThat(read.get("openedBy").toString()).isEqualTo("[\"key 2\",\"key 4\"]");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # digits | what is told beside the error
        29054347139309851357 | {"class":0}
        00000000000150997585 | {"class":1}
        00000000000402653184 | {"class":3}
        99999999999999999999 | {}
        """)
    void aRefusalTellsTheClassWhereItIsKnown(String digits, String told) {
        ObjectNode answer = (ObjectNode) Asked.answer("decode", inputs(digits, RIGHT));
        assertThat(answer.without(List.of("id", "error", "message")).toString()).isEqualTo(told);
    }

    @Test
    void aRefusalTellsTheSubclassThatTheCheckSumProved() {
        JsonNode answer = Asked.answer("decode", inputs(genuine(0, 8, 0x5_5998_6300_01L), RIGHT));
        assertThat(answer.get("class").intValue()).isZero();
        assertThat(answer.get("subClass").intValue()).isEqualTo(8);
        assertThat(Asked.answer("decode", inputs(TOKEN, "")).get("class").intValue())
                .isZero();
    }

    @Test
    void ifNoneOpensItTheNumberOfKeysIsTold() {
        assertThat(message(inputs(TOKEN, profiles(WRONG, WRONG_AND_LONG)))).contains("none of the 2 keys");
        assertThat(message(inputs(TOKEN, profiles(WRONG)))).contains("none of the 1 keys");
    }

    @Test
    void aTestTokenIsOpenedByNoProfileAndReadAllTheSame() {
        JsonNode read = Asked.result("decode", inputs("00000000000150997584", profiles(RIGHT)));
        assertThat(read.get("controlHex").textValue()).isEqualTo("000000001");
        assertThat(read.get("openedBy")).isEmpty();
    }

    @Test
    void aVendingKeyWithItsMeterOpensWhatItMade() {
        JsonNode made = Asked.result("token", Asked.CREDIT);
        String keyed = Asked.with(
                Asked.CREDIT,
                "tokenDecimal",
                made.get("tokenDecimal").toString(),
                "tokenType",
                "-",
                "amountUnits",
                "-",
                "rnd",
                "-",
                "issueTime",
                "-");
        JsonNode read = Asked.result("decode", keyed);
        assertThat(read.get("amountUnits").intValue()).isEqualTo(1);
        assertThat(read.get("issueTime").textValue()).isEqualTo("2024-03-01T13:55:00");

        String profile =
                Asked.with(keyed, "tokenDecimal", "-").replaceFirst("^\\{", "").replaceFirst("}$", "");
        JsonNode searched =
                Asked.result("decode", inputs(made.get("tokenDecimal").textValue(), profiles(RIGHT, profile)));
        assertThat(searched.get("openedBy").toString()).isEqualTo("[\"key 2\"]");
        assertThat(searched.get("issueTime")).isEqualTo(read.get("issueTime"));
    }

    @Test
    void anUndatedKeyOfDerivation02TellsNoTime() {
        String undated = Asked.with(
                Asked.CREDIT, "dkga", "2", "vendingKeyHex", "\"ABABABABABABABAB\"", "issueTime", "-", "tid", "5");
        JsonNode made = Asked.result("token", undated);
        String bare = Asked.with(
                undated,
                "tokenDecimal",
                made.get("tokenDecimal").toString(),
                "tokenType",
                "-",
                "amountUnits",
                "-",
                "rnd",
                "-",
                "tid",
                "-");
        assertThat(Asked.result("decode", bare).get("issueTime").textValue()).isEqualTo("2014-01-01T00:05:00");
        assertThat(Asked.result("decode", Asked.with(bare, "baseDate", "-")).has("issueTime"))
                .isFalse();
    }

    @Test
    void aGenuineTokenOfAnUnknownTypeIsNotTakenForAWrongKey() {
        String digits = genuine(0, 8, 0x5_5998_6300_01L);
        for (String keys : List.of(RIGHT, profiles(WRONG, RIGHT, WRONG_AND_LONG))) {
            assertThat(Asked.error("decode", inputs(digits, keys))).isEqualTo("E_TOKEN_TYPE");
            assertThat(message(inputs(digits, keys))).contains("class 0 with subclass 8");
        }
        assertThat(Asked.error("decode", inputs(genuineInClear(3, 1), ""))).isEqualTo("E_TOKEN_TYPE");
    }

    @Test
    void aPadThatNoIssuerMakesIsStillTold() {
        JsonNode read = Asked.result("decode", inputs(genuine(2, 5, 0x5_5998_6300_01L), RIGHT));
        assertThat(read.get("tokenType").textValue()).isEqualTo("mgmt.clearTamper");
        assertThat(read.get("valueHex").textValue()).isEqualTo("0001");
        read = Asked.result("decode", inputs(genuine(2, 1, 0x5_5998_6312_34L), RIGHT));
        assertThat(read.get("register").textValue()).isEqualTo("1234");
        read = Asked.result("decode", inputs(genuine(2, 4, 0xF_FF_12345678L), RIGHT));
        assertThat(read.get("ti").textValue()).isEqualTo("255");
        read = Asked.result("decode", inputs(genuine(2, 8, 0x0312F1_A0001L), RIGHT));
        assertThat(read.get("sgc").textValue()).isEqualTo("201457");
        assertThat(read.get("padHex").textValue()).isEqualTo("A0001");
        read = Asked.result("decode", inputs(genuine(2, 8, 0x0312F1_00000L), RIGHT));
        assertThat(read.has("padHex")).isFalse();
    }

    private static String genuine(int tokenClass, int subClass, long content) {
        long message = (long) tokenClass << 48 | (long) subClass << 44 | content;
        long block = (long) subClass << 60 | content << 16 | Crc16.of(message);
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, "0ABC12DEF3456789")) {
            return ClassBits.insert(TokenCipher.of(key).encrypt(block), tokenClass)
                    .toDecimal();
        }
    }

    private static String genuineInClear(int subClass, long content) {
        long message = 1L << 48 | (long) subClass << 44 | content;
        return ClassBits.insert((long) subClass << 60 | content << 16 | Crc16.of(message), 1)
                .toDecimal();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # inputs beside the digits | code | what the sentence names
        "ea":7 | E_FIELD_MISSING | decoderKeyHex
        "decoderKeyHex":"0ABC12DEF3456789" | E_FIELD_MISSING | ea
        "ea":11,"decoderKeyHex":"0ABC12DEF3456789" | E_KEY_LENGTH | 128
        "ea":8,"decoderKeyHex":"0ABC12DEF3456789" | E_EA | 8
        "sgc":"123456" | E_FIELD_MISSING | kt
        "vendingKeyHex":"ABABABABABABABAB" | E_FIELD_MISSING | kt
        "vendingKeyHex":"ABABABABABABABAB","decoderKeyHex":"0ABC12DEF3456789" | E_FIELD_UNKNOWN | vendingKeyHex
        "ea":7,"decoderKeyHex":"0ABC12DEF3456789","sgc":"123456" | E_FIELD_UNKNOWN | sgc
        "baseDate":1994 | E_BASE_DATE | 1994
        "utcOffset":"Africa/Nairobi" | E_TID_RANGE | Africa/Nairobi
        "colour":"blue" | E_FIELD_UNKNOWN | colour
        "profiles":{} | E_FIELD_TYPE | profiles
        "profiles":[5] | E_FIELD_TYPE | profiles[0]
        "profiles":[{}] | E_FIELD_MISSING | profiles[0].name
        "profiles":[{"name":"a"}] | E_FIELD_MISSING | profiles[0].ea
        "profiles":[{"name":"a","ea":7,"decoderKeyHex":"0ABC12DEF3456789"},{"name":1}] | E_FIELD_TYPE | profiles[1].name
        "profiles":[{"name":"a","ea":7,"decoderKeyHex":"0ABC12DEF3456789","x":1}] | E_FIELD_UNKNOWN | profiles[0].x
        "profiles":[{"name":"a","ea":7,"decoderKeyHex":"0ABC12DEF345678"}] | E_NO_KEY | no profile
        "profiles":[],"ea":7 | E_FIELD_UNKNOWN | ea
        """)
    void keysAreReadStrictly(String rest, String code, String named) {
        assertThat(Asked.error("decode", inputs(TOKEN, rest))).isEqualTo(code);
        assertThat(message(inputs(TOKEN, rest))).contains(named);
    }

    @Test
    void theDigitsAreAString() {
        assertThat(Asked.error("decode", "{}")).isEqualTo("E_FIELD_MISSING");
        assertThat(Asked.error("decode", "{\"tokenDecimal\":" + TOKEN + "}")).isEqualTo("E_FIELD_TYPE");
    }
}
