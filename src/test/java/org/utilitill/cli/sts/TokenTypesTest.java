package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each token type with its own fields, at both edges of their ranges and one beyond. */
class TokenTypesTest {

    /** A token of another type in place of the credit. */
    private static String of(String tokenType, String value) {
        String bare = Asked.with(Asked.CREDIT, "amountUnits", "-", "tokenType", "\"" + tokenType + "\"");
        return bare.substring(0, bare.length() - 1) + (value.isEmpty() ? "" : ", " + value) + "}";
    }

    private static JsonNode readBack(String inputs) {
        JsonNode made = Asked.result("token", inputs);
        return Asked.result(
                "decode",
                "{\"tokenDecimal\": %s, \"decoderKeyHex\": %s, \"ea\": 7, \"baseDate\": 2014}"
                        .formatted(made.get("tokenDecimal"), made.get("decoderKeyHex")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # token type | value | class | subclass | what reading tells
        credit.electricity | "amountUnits": 0 | 0 | 0 | "amountUnits":0,"unit":"0.1 kWh"
        credit.water | "amountUnits": 18201624 | 0 | 1 | "amountUnits":18201624,"unit":"0.1 m3"
        credit.gas | "amountUnits": 180215 | 0 | 2 | "amountUnits":180224,"unit":"0.1 m3"
        credit.time | "amountUnits": 7 | 0 | 3 | "amountUnits":7,"unit":"0.1 min"
        credit.electricity.currency | "currencyUnits": "-100000" | 0 | 4 | "currencyUnits":"-99994","unit":"0.00001 of the currency"
        credit.water.currency | "currencyUnits": "182034444444444444444444444444442624" | 0 | 5 | "currencyUnits":"182034444444444444444444444444442624"
        credit.gas.currency | "currencyUnits": "-182034444444444444444444444444442624" | 0 | 6 | "currencyUnits":"-182034444444444444444444444444442624"
        credit.time.currency | "currencyUnits": "0000000000000000000000000000000000000000000000000000000000001" | 0 | 7 | "currencyUnits":"1"
        credit.time.currency | "currencyUnits": "-000000000000000000000000000000000000000000000000000000000000100000" | 0 | 7 | "currencyUnits":"-99994"
        credit.time.currency | "currencyUnits": "000000000000000000000000000000000000000000000000000000000000" | 0 | 7 | "currencyUnits":"0"
        credit.time.currency | "currencyUnits": "-0" | 0 | 7 | "currencyUnits":"0"
        mgmt.maxPowerLimit | "watts": 18201624 | 2 | 0 | "watts":18201624,"unit":"W"
        mgmt.clearCredit | "register": "0007" | 2 | 1 | "register":"0007"
        mgmt.clearCredit | "register": "ffff" | 2 | 1 | "register":"FFFF"
        mgmt.tariffRate | "valueHex": "ffff" | 2 | 2 | "valueHex":"FFFF"
        mgmt.clearTamper | | 2 | 5 | "valueHex":"0000"
        mgmt.clearTamper | "valueHex": "0" | 2 | 5 | "valueHex":"0000"
        mgmt.maxPhaseUnbalance | "watts": 0 | 2 | 6 | "watts":0,"unit":"W"
        mgmt.waterMeterFactor | "valueHex": "0" | 2 | 7 | "valueHex":"0000"
        mgmt.extended | "flagIndex": 511, "flagValue": 1 | 2 | 10 | "flagIndex":511,"flagValue":1
        mgmt.extended | "flagIndex": 0, "flagValue": 0 | 2 | 10 | "flagIndex":0,"flagValue":0
        mgmt.extended | "extIndex": 62, "extValue": 1023 | 2 | 10 | "extIndex":62,"extValue":1023
        mgmt.extended | "extIndex": 0, "extValue": 0 | 2 | 10 | "extIndex":0,"extValue":0
        mgmt.extended | "extIndex": 63, "extValue": 1023 | 2 | 10 | "flagIndex":511,"flagValue":1
        mgmt.proprietary | "subClass": 11, "valueHex": "1473" | 2 | 11 | "valueHex":"1473"
        mgmt.proprietary | "subClass": 15, "valueHex": "0000" | 2 | 15 | "valueHex":"0000"
        """)
    void everyTypeReadsBackAsItWasMade(String tokenType, String value, int tokenClass, int subClass, String told) {
        JsonNode read = readBack(of(tokenType, value == null ? "" : value));
        assertThat(read.get("tokenType").textValue()).isEqualTo(tokenType);
        assertThat(read.get("class").intValue()).isEqualTo(tokenClass);
        assertThat(read.get("subClass").intValue()).isEqualTo(subClass);
        assertThat(read.get("issueTime").textValue()).isEqualTo("2024-03-01T13:55:00");
        assertThat(read.has("rnd")).isEqualTo(!tokenType.endsWith(".currency"));
        assertThat(read.toString()).contains(told);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # token type | value | code
        credit.electricity | "amountUnits": -1 | E_AMOUNT_RANGE
        credit.electricity | "amountUnits": 1, "amountAsGiven": true | E_FIELD_TYPE
        credit.electricity | "amountUnits": 1, "amountAsGiven": null | E_FIELD_TYPE
        credit.electricity | "amountUnits": 1, "amountAsGiven": {} | E_FIELD_TYPE
        credit.water.currency | "currencyUnits": "0001000000000000000000000000000000000000" | E_AMOUNT_RANGE
        credit.electricity | "amountUnits": 18201625 | E_AMOUNT_RANGE
        credit.water | "amountUnits": 18446744073709551617 | E_AMOUNT_RANGE
        credit.water | "amountUnits": 4294967296 | E_AMOUNT_RANGE
        credit.gas | "amountUnits": -18446744073709551615 | E_AMOUNT_RANGE
        credit.time | "amountUnits": 1e3 | E_FIELD_TYPE
        credit.time | "amountUnits": "1" | E_FIELD_TYPE
        credit.time | | E_FIELD_MISSING
        credit.time | "amountUnits": 1, "watts": 1 | E_FIELD_UNKNOWN
        credit.water.currency | "currencyUnits": "182034444444444444444444444444442625" | E_AMOUNT_RANGE
        credit.water.currency | "currencyUnits": "-182034444444444444444444444444442625" | E_AMOUNT_RANGE
        credit.water.currency | "currencyUnits": "1000000000000000000000000000000000000" | E_AMOUNT_RANGE
        credit.water.currency | "currencyUnits": 5 | E_FIELD_TYPE
        credit.water.currency | "currencyUnits": "" | E_FIELD_TYPE
        credit.water.currency | "currencyUnits": "-" | E_FIELD_TYPE
        credit.water.currency | "currencyUnits": "+5" | E_FIELD_TYPE
        credit.water.currency | "currencyUnits": "1.5" | E_FIELD_TYPE
        credit.water.currency | "currencyUnits": "٥" | E_FIELD_TYPE
        credit.water.currency | "amountUnits": 5 | E_FIELD_UNKNOWN
        mgmt.maxPowerLimit | "watts": -1 | E_AMOUNT_RANGE
        mgmt.maxPowerLimit | "watts": 18201625 | E_AMOUNT_RANGE
        mgmt.maxPhaseUnbalance | "watts": 4294967297 | E_AMOUNT_RANGE
        mgmt.clearCredit | "register": "0008" | E_REGISTER
        mgmt.clearCredit | "register": "FFFE" | E_REGISTER
        mgmt.clearCredit | "register": "10000" | E_REGISTER
        mgmt.clearCredit | "register": "7" | E_REGISTER
        mgmt.clearCredit | "register": "" | E_REGISTER
        mgmt.clearCredit | "register": "none" | E_REGISTER
        mgmt.clearCredit | "register": 7 | E_FIELD_TYPE
        mgmt.clearCredit | | E_FIELD_MISSING
        mgmt.tariffRate | "valueHex": "10000" | E_VALUE16
        mgmt.tariffRate | "valueHex": "" | E_VALUE16
        mgmt.tariffRate | "valueHex": "-1" | E_FIELD_TYPE
        mgmt.waterMeterFactor | "valueHex": "00001" | E_VALUE16
        mgmt.clearTamper | "valueHex": "0001" | E_VALUE16
        mgmt.clearTamper | "valueHex": "10000" | E_VALUE16
        mgmt.clearTamper | "valueHex": 0 | E_FIELD_TYPE
        mgmt.extended | "flagIndex": -1, "flagValue": 0 | E_EXT_FLAG
        mgmt.extended | "flagIndex": 512, "flagValue": 0 | E_EXT_FLAG
        mgmt.extended | "flagIndex": 4294967296, "flagValue": 0 | E_EXT_FLAG
        mgmt.extended | "flagIndex": 0, "flagValue": 2 | E_EXT_FLAG
        mgmt.extended | "flagIndex": 0, "flagValue": -1 | E_EXT_FLAG
        mgmt.extended | "flagIndex": 0 | E_FIELD_MISSING
        mgmt.extended | "flagValue": 0 | E_FIELD_MISSING
        mgmt.extended | "extIndex": 64, "extValue": 0 | E_EXT_VALUE
        mgmt.extended | "extIndex": -1, "extValue": 0 | E_EXT_VALUE
        mgmt.extended | "extIndex": 0, "extValue": 1024 | E_EXT_VALUE
        mgmt.extended | "extIndex": 0, "extValue": -1 | E_EXT_VALUE
        mgmt.extended | "extIndex": 0 | E_FIELD_MISSING
        mgmt.extended | | E_FIELD_MISSING
        mgmt.extended | "flagIndex": 0, "flagValue": 0, "extIndex": 0 | E_FIELD_UNKNOWN
        mgmt.extended | "flagIndex": 0, "extValue": 0 | E_FIELD_UNKNOWN
        mgmt.proprietary | "subClass": 10, "valueHex": "0" | E_SUBCLASS
        mgmt.proprietary | "subClass": 16, "valueHex": "0" | E_SUBCLASS
        mgmt.proprietary | "subClass": 4294967307, "valueHex": "0" | E_SUBCLASS
        mgmt.proprietary | "subClass": 11, "valueHex": "10000" | E_VALUE16
        mgmt.proprietary | "valueHex": "0" | E_FIELD_MISSING
        credit.steam | "amountUnits": 1 | E_TOKEN_TYPE
        CREDIT.WATER | "amountUnits": 1 | E_TOKEN_TYPE
        keyChangeSet | "new": {} | E_TOKEN_TYPE
        kct.1 | | E_TOKEN_TYPE
        """)
    void aValueOutOfItsRangeIsRefusedAndNeverWraps(String tokenType, String value, String code) {
        assertThat(Asked.error("token", of(tokenType, value == null ? "" : value)))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # token type | control | maker | what comes of it
        test.display36 | "000000001" | 0 | 00000000000150997584
        test.display36 | "1" | 0 | 00000000000150997584
        test.display28 | "0000001" | 0 | 01152921509036054672
        test.display36 | "FFFFFFFFF" | 256 | E_MFR_CODE
        test.display36 | "FFFFFFFFF" | 255 | E_UNVERIFIED
        test.display36 | "FFFFFFFFF" | 1 | E_UNVERIFIED
        test.display36 | "FFFFFFFFF" | -1 | E_MFR_CODE
        test.display36 | "1000000000" | 0 | E_CONTROL
        test.display36 | "" | 0 | E_CONTROL
        test.display28 | "10000000" | 0 | E_CONTROL
        test.display28 | "0000001" | 65536 | E_MFR_CODE
        test.display28 | "0000001" | 65535 | E_UNVERIFIED
        test.extended | "1000000000" | 0 | E_CONTROL
        test.extended | "FC0000000" | 4294967296 | E_MFR_CODE
        test.extended | "x" | 0 | E_FIELD_TYPE
        test.extended | 1 | 0 | E_FIELD_TYPE
        test.extended | "1" | "0" | E_FIELD_TYPE
        """)
    void aTestTokenNeedsNothingButControlAndMaker(String tokenType, String control, String maker, String outcome) {
        String inputs =
                "{\"tokenType\": \"%s\", \"controlHex\": %s, \"mfrValue\": %s}".formatted(tokenType, control, maker);
        if (outcome.startsWith("E_")) {
            assertThat(Asked.error("token", inputs)).isEqualTo(outcome);
        } else {
            assertThat(Asked.result("token", inputs).get("tokenDecimal").textValue())
                    .isEqualTo(outcome);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"rnd", "ea", "baseDate", "tid", "vendingKeyHex"})
    void aTestTokenHasNoPlaceForWhatOthersHave(String field) {
        String test =
                "{\"tokenType\": \"test.display36\", \"controlHex\": \"1\", \"mfrValue\": 0, \"" + field + "\": 1}";
        assertThat(Asked.error("token", test)).isEqualTo("E_FIELD_UNKNOWN");
    }

    @Test
    void moneyHasNoPlaceForARandomFieldButAWrongOneIsNamed() {
        String money = of("credit.water.currency", "\"currencyUnits\": \"100\"");
        JsonNode plain = Asked.result("token", money);
        assertThat(Asked.result("token", Asked.with(money, "rnd", "0"))).isEqualTo(plain);
        assertThat(Asked.result("token", Asked.with(money, "rnd", "-"))).isEqualTo(plain);
        assertThat(Asked.error("token", Asked.with(money, "rnd", "16"))).isEqualTo("E_RND");
    }

    /** Each fault stands behind all those above it, so making them good one by one names the next. */
    @Test
    void ofSeveralFaultsTheOneAnIssuerChecksFirstIsNamed() {
        List<String> repairs = List.of(
                "E_TOKEN_TYPE",
                "tokenType",
                "\"credit.water\"",
                "E_RND",
                "rnd",
                "5",
                "E_DDTK_CREDIT",
                "kt",
                "2",
                "E_EA",
                "ea",
                "11",
                "E_DKGA",
                "dkga",
                "4",
                "E_SGC",
                "sgc",
                "\"123457\"",
                "E_TARIFF_INDEX",
                "ti",
                "\"01\"",
                "E_KEY_REVISION",
                "krn",
                "4",
                "E_KEY_EXPIRY",
                "ken",
                "0",
                "E_BASE_DATE",
                "baseDate",
                "2014",
                "E_PAN_CHECK_DIGIT",
                "meterPan",
                "\"600727000000000009\"",
                "E_VK_LENGTH",
                "vendingKeyHex",
                "\"ABABABABABABABAB949494949494949401234567\"",
                "E_TID_BEFORE_BASE",
                "issueTime",
                "\"2024-03-01T13:55:00\"",
                "E_KEY_EXPIRED",
                "ken",
                "255",
                "E_AMOUNT_RANGE",
                "amountUnits",
                "1");
        String inputs = """
                {"tokenType": "credit.steam", "amountUnits": -1, "rnd": 16, "issueTime": "2013-12-31T23:59:00",
                 "vendingKeyHex": "ABAB", "sgc": "1", "ti": "1", "krn": 0, "kt": 1, "ken": 256, "dkga": 2, "ea": 8,
                 "baseDate": 2015, "meterPan": "600727000000000008"}
                """;
        for (int i = 0; i < repairs.size(); i += 3) {
            assertThat(Asked.error("token", inputs)).isEqualTo(repairs.get(i));
            inputs = Asked.with(inputs, repairs.get(i + 1), repairs.get(i + 2));
        }
        assertThat(Asked.result("token", inputs).has("tokenDecimal")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
        # kt, tct, token type, code
        1, 2, "credit.electricity", E_DDTK_CREDIT
        3, 2, "credit.electricity", E_DCTK_CARRIER
        3, 1, "credit.electricity", E_UNVERIFIED
        2, 0, "credit.electricity", E_TCT
        2, 3, "credit.electricity", E_TCT
        2, 6, "credit.electricity", E_TCT
        2, 9, "credit.electricity", E_TCT
        """)
    void aKeyIssuesOnlyWhatItMay(String kt, String tct, String tokenType, String code) {
        assertThat(Asked.error("token", Asked.with(Asked.CREDIT, "kt", kt, "tct", tct, "tokenType", tokenType)))
                .isEqualTo(code);
    }

    @Test
    void aDefaultKeyManagesThoughItSellsNothing() {
        assertThat(Asked.result("token", Asked.with(of("mgmt.clearTamper", ""), "kt", "1"))
                        .has("tokenDecimal"))
                .isTrue();
    }

    @Test
    void aMinuteIsNotCountedFromNowhereThoughDerivation02DoesWithoutBaseDate() {
        String undated =
                Asked.with(Asked.CREDIT, "dkga", "2", "vendingKeyHex", "\"ABABABABABABABAB\"", "baseDate", "-");
        assertThat(Asked.error("token", undated)).isEqualTo("E_FIELD_MISSING");
        assertThat(Asked.result("token", Asked.with(undated, "issueTime", "-", "tid", "5"))
                        .has("tokenDecimal"))
                .isTrue();
    }
}
