package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Iterator;
import java.util.Map;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.cli.lines.LineLoop;

/**
 * Faults that were proven by running a vending service in the field, each asked of this engine. Two of them, a token
 * given twice in one minute and a minute given twice, are asked of the counter in {@code TokenIdsTest}.
 */
class KnownFaultsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String CREDIT = """
            {"tokenType": "credit.electricity", "amountUnits": 10, "rnd": 5, "issueTime": "2024-10-15T09:30:00",
             "kt": 2, "ea": 7, "dkga": 2, "sgc": "123456", "ti": "01", "krn": 1, "ken": 255, "baseDate": 2014,
             "meterPan": "600727000000000009", "vendingKeyHex": "ABABABABABABABAB"}""";

    private final LineLoop lines = new LineLoop(new StsLines(false));

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(text, failure);
        }
    }

    private JsonNode answer(String type, String inputs) {
        return json(
                lines.answer("{\"id\":1,\"type\":\"%s\",\"inputs\":%s}".formatted(type, inputs.replace('\n', ' '))));
    }

    /** The credit line with some fields set, and those left out whose new value is null. */
    private static String with(String changes) {
        ObjectNode inputs = (ObjectNode) json(CREDIT);
        Iterator<Map.Entry<String, JsonNode>> fields = json(changes).fields();
        fields.forEachRemaining(field -> {
            if (field.getValue().isNull()) {
                inputs.remove(field.getKey());
            } else {
                inputs.set(field.getKey(), field.getValue());
            }
        });
        return inputs.toString();
    }

    private JsonNode read(String digits, int ea, String decoderKeyHex, int baseDate) {
        String inputs = "{\"tokenDecimal\":\"%s\",\"ea\":%d,\"decoderKeyHex\":\"%s\",\"baseDate\":%d}";
        return answer("decode", inputs.formatted(digits, ea, decoderKeyHex, baseDate))
                .path("result");
    }

    private JsonNode madeAndRead(String changes, int baseDate) {
        JsonNode made = answer("token", with(changes)).path("result");
        String key = made.path("decoderKeyHex").textValue();
        return read(made.path("tokenDecimal").textValue(), key.length() == 16 ? 7 : 11, key, baseDate);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"amountUnits": 18201630}                                                    | E_AMOUNT_RANGE
            {"amountUnits": 20000000}                                                    | E_AMOUNT_RANGE
            {"amountUnits": 182016240}                                                   | E_AMOUNT_RANGE
            {"tokenType": "mgmt.clearTamper", "amountUnits": null, "baseDate": 1993, "issueTime": "2025-07-08T00:00:00"} | E_TID_OVERFLOW
            {"tokenType": "mgmt.clearTamper", "amountUnits": null, "issueTime": "2013-12-31T23:59:00"} | E_TID_BEFORE_BASE
            {"meterPan": null, "iin": "600727", "drn": "00000000001"}                    | E_DRN_CHECK_DIGIT
            {"meterPan": null, "iin": "600727", "drn": "000000000000"}                   | E_DRN_LENGTH
            {"meterPan": null, "iin": "600727", "drn": "0100000000008"}                  | E_IIN
            {"meterPan": null, "iin": "600123", "drn": "00000000000"}                    | E_IIN
            {"meterPan": null, "iin": "0000", "drn": "00000000000"}                      | E_IIN
            {"tokenType": "mgmt.tariffRate", "amountUnits": null, "valueHex": "100000000000"} | E_VALUE16
            {"tokenType": "mgmt.waterMeterFactor", "amountUnits": null, "valueHex": "10000"}  | E_VALUE16
            {"dkga": 1}                                                                  | E_UNVERIFIED
            {"dkga": 3}                                                                  | E_UNVERIFIED
            {"ea": 9}                                                                    | E_UNVERIFIED
            {"ea": 11}                                                                   | E_DKGA
            """)
    void whatMadeAWrongTokenThereIsRefusedHere(String changes, String error) {
        assertThat(answer("token", with(changes)).path("error").textValue()).isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            test.display36 | 1000000000 | 0  | E_CONTROL
            test.display28 | 10000000   | 0  | E_CONTROL
            test.display36 | 000000001  | 58 | E_UNVERIFIED
            """)
    void aTestTokenNeitherOverflowsNorForgetsItsMaker(String type, String control, int maker, String error) {
        String inputs = "{\"tokenType\":\"%s\",\"controlHex\":\"%s\",\"mfrValue\":%d}";
        assertThat(answer("token", inputs.formatted(type, control, maker))
                        .path("error")
                        .textValue())
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "19, 19", "256, 256", "16383, 16383", "16384, 16384", "16385, 16394", "180223, 180224"})
    void anAmountIsNeverCut(int asked, int read) {
        assertThat(madeAndRead("{\"amountUnits\":%d}".formatted(asked), 2014)
                        .path("amountUnits")
                        .intValue())
                .isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-05-07T07:59:00, 74, 2014, ok", "2023-05-07T08:00:00, 75, 2014, ok",
        "2023-05-07T08:00:00, 74, 2014, ''", "2024-10-15T09:30:00, 255, 1993, ok"
    })
    void aKeyIsGoodUntilTheTopByteOfTheIdentifierPassesItsExpiryNumber(
            String time, int ken, int baseDate, String outcome) {
        String changes = "{\"issueTime\":\"%s\",\"ken\":%d,\"baseDate\":%d}".formatted(time, ken, baseDate);
        JsonNode answer = answer("token", with(changes));
        assertThat(answer.path("error").asText(outcome)).isEqualTo(outcome.isEmpty() ? "E_KEY_EXPIRED" : "ok");
    }

    @Test
    void aKeyChangeCarriesWhatIsNew() {
        String changes = "{\"new\":{\"krn\":2,\"ti\":\"07\",\"ken\":85},\"amountUnits\":null,\"tokenType\":null,"
                + "\"issueTime\":null,\"rnd\":null}";
        JsonNode tokens = answer("keyChangeSet", with(changes)).path("result").path("tokens");
        String old = "E653341F9D5BF36F";
        JsonNode first = read(tokens.get(0).textValue(), 7, old, 2014);
        JsonNode second = read(tokens.get(1).textValue(), 7, old, 2014);
        assertThat(first.path("krn").intValue()).isEqualTo(2);
        assertThat(second.path("ti").textValue()).isEqualTo("07");
        assertThat(first.path("kenHigh").intValue() << 4 | second.path("kenLow").intValue())
                .isEqualTo(85);
    }

    @ParameterizedTest
    @CsvSource({"1993, 2024-10-15T09:30:00", "2014, 2024-10-15T09:30:00", "2035, 2036-10-15T09:30:00"})
    void aTokenIsReadWithTheDateOfItsBase(int baseDate, String time) {
        String changes = "{\"issueTime\":\"%s\",\"baseDate\":%d}".formatted(time, baseDate);
        assertThat(madeAndRead(changes, baseDate).path("issueTime").textValue()).isEqualTo(time);
    }

    @ParameterizedTest
    @CsvSource({"Europe/London", "Africa/Nairobi", "America/Sao_Paulo", "Pacific/Kiritimati"})
    void theClockOfTheComputerMovesNoMinute(String zone) {
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            String tid = answer("tid", "{\"issueTime\":\"2018-07-16T07:29:00\",\"baseDate\":2014}")
                    .path("result")
                    .path("tidHex")
                    .textValue();
            assertThat(tid).isEqualTo("246A61");
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void twentyNinesAreNoTokenAndSaySo() {
        JsonNode answer = answer("decode", "{\"tokenDecimal\":\"99999999999999999999\"}");
        assertThat(answer.path("error").textValue()).isEqualTo("E_TOKEN_RANGE");
        assertThat(answer.path("message").textValue()).contains("66 bits");
    }
}
