package org.utilitill.cli.meter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.cli.lines.LineLoop;

class MeterLinesRefusalTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String LINE = """
            {"id": 7, "type": "meterScenario", "inputs": {
             "vendingKeyHex": "ABABABABABABABAB", "dkga": 2, "ea": 7, "sgc": "123456", "ti": "01", "krn": 1, "kt": 2,
             "ken": 255, "baseDate": 1993, "meterPan": "600727000000000009", "credits": [0, 4], "slots": 3,
             "manufactureTid": 5000000, "startState": {
              "credits": {"0": 0, "4": 0}, "decoderKeyHex": "E653341F9D5BF36F", "ken": 255, "krn": 1, "kt": 2,
              "mplWatts": null, "mppulWatts": null, "newestTid": 5000000, "oldestTid": 5000000, "sgc": "123456",
              "tamper": true, "ti": "01"}},
             "steps": [{"token": "00000000000150997584", "why": "a test"}]}
            """.replace("\n", " ");

    private final LineLoop lines = new LineLoop(new MeterLines(false));

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(text, failure);
        }
    }

    /** The line with the value at a path set, or left out if it is "-". */
    private static String with(String path, String value) {
        JsonNode root = json(LINE);
        int cut = path.lastIndexOf('/');
        ObjectNode place = (ObjectNode) root.at(path.substring(0, cut));
        String name = path.substring(cut + 1);
        if (value.equals("-")) {
            place.remove(name);
        } else {
            place.set(name, json(value));
        }
        return root.toString();
    }

    @Test
    void theLineItselfIsGood() {
        assertThat(json(lines.answer(LINE)).at("/steps/0/result").textValue()).isEqualTo("Accept");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        # where                         | value            | code             | named in the message
        /type                           | "meter"          | E_TYPE           | meter
        /type                           | -                | E_FIELD_MISSING  | type
        /type                           | 1                | E_FIELD_TYPE     | type
        /more                           | 1                | E_FIELD_UNKNOWN  | more
        /inputs                         | -                | E_FIELD_MISSING  | inputs
        /inputs                         | []               | E_FIELD_TYPE     | inputs
        /steps                          | -                | E_FIELD_MISSING  | steps
        /steps                          | {}               | E_FIELD_TYPE     | steps
        /steps                          | [1]              | E_FIELD_TYPE     | steps
        /steps/0/token                  | -                | E_FIELD_MISSING  | token
        /steps/0/token                  | 12               | E_FIELD_TYPE     | token
        /steps/0/why                    | 12               | E_FIELD_TYPE     | why
        /steps/0/powerOff               | 1                | E_FIELD_TYPE     | powerOff
        /steps/0/powerOff               | true             | E_FIELD_UNKNOWN  | token
        /steps/0/what                   | 12               | E_FIELD_UNKNOWN  | what
        /steps/0/afterSeconds           | -1               | E_FIELD_TYPE     | afterSeconds
        /steps/0/afterSeconds           | 1000000001       | E_FIELD_TYPE     | afterSeconds
        /steps/0/afterSeconds           | 1e2              | E_FIELD_TYPE     | afterSeconds
        /inputs/more                    | 1                | E_FIELD_UNKNOWN  | more
        /inputs/decoderKeyHex           | "00"             | E_FIELD_UNKNOWN  | decoderKeyHex
        /inputs/vendingKeyHex           | "ABC"            | E_VK_LENGTH      | vendingKeyHex
        /inputs/vendingKeyHex           | "XY"             | E_FIELD_TYPE     | vendingKeyHex
        /inputs/dkga                    | "2"              | E_FIELD_TYPE     | dkga
        /inputs/ea                      | -                | E_FIELD_MISSING  | ea
        /inputs/ea                      | 9                | E_UNVERIFIED     | 09
        /inputs/ea                      | 11               | E_DKGA           | 11
        /inputs/dkga                    | 9                | E_DKGA           | 9
        /inputs/dkga                    | 1                | E_UNVERIFIED     | 01
        /inputs/dkga                    | 4                | E_VK_LENGTH      | 20 bytes and not 8
        /inputs/vendingKeyHex           | "ABABAB"         | E_VK_LENGTH      | 8 bytes and not 3
        /inputs/sgc                     | "12345"          | E_SGC            | 12345
        /inputs/ti                      | 1                | E_FIELD_TYPE     | ti
        /inputs/krn                     | 0                | E_KEY_REVISION   | 0
        /inputs/kt                      | 4                | E_KEY_TYPE       | 4
        /inputs/ken                     | 256              | E_KEY_EXPIRY     | 256
        /inputs/baseDate                | 2000             | E_BASE_DATE      | 2000
        /inputs/tct                     | 3                | E_TCT            | 3
        /inputs/meterPan                | "600727000000000008" | E_PAN_CHECK_DIGIT | 600727000000000008
        /inputs/iin                     | "600727"         | E_FIELD_UNKNOWN  | iin
        /inputs/credits                 | 0                | E_FIELD_TYPE     | credits
        /inputs/credits                 | ["0"]            | E_FIELD_TYPE     | credits
        /inputs/credits                 | [0, 8]           | E_REGISTER       | credits
        /inputs/credits                 | [4294967296]     | E_REGISTER       | credits
        /inputs/credits                 | [0]              | E_FIELD_UNKNOWN  | '4'
        /inputs/slots                   | 0                | E_FIELD_TYPE     | slots
        /inputs/slots                   | 99999999999      | E_FIELD_TYPE     | slots
        /inputs/manufactureTid          | 16777216         | E_TID_RANGE      | 16777216
        /inputs/lockout                 | 1                | E_FIELD_TYPE     | lockout
        /inputs/functions               | "waterMeterFactor" | E_FIELD_TYPE   | functions
        /inputs/functions               | [1]              | E_FIELD_TYPE     | functions
        /inputs/functions               | ["fly"]          | E_FIELD_TYPE     | fly
        /inputs/keyChangeTokens         | 4                | E_FIELD_TYPE     | keyChangeTokens
        /inputs/partialSetTimeoutSeconds | -1              | E_FIELD_TYPE     | partialSetTimeoutSeconds
        /inputs/startState              | 1                | E_FIELD_TYPE     | startState
        /inputs/startState/more         | 1                | E_FIELD_UNKNOWN  | more
        /inputs/startState/credits/1    | 0                | E_FIELD_UNKNOWN  | '1'
        /inputs/startState/credits/0    | "0"              | E_FIELD_TYPE     | '0'
        /inputs/startState/credits/0    | -1               | E_AMOUNT_RANGE   | -1
        /inputs/startState/credits/0    | 1000000000       | E_AMOUNT_RANGE   | 1000000000
        /inputs/startState/decoderKeyHex | "E653341F9D5BF3" | E_KEY_LENGTH    | 64
        /inputs/startState/decoderKeyHex | 1               | E_FIELD_TYPE     | decoderKeyHex
        /inputs/startState/ken          | null             | E_FIELD_TYPE     | ken
        /inputs/startState/sgc          | "A"              | E_SGC            | A
        /inputs/startState/mplWatts     | "1"              | E_FIELD_TYPE     | mplWatts
        /inputs/startState/mplWatts     | 18201625         | E_AMOUNT_RANGE   | mplWatts
        /inputs/startState/mppulWatts   | -1               | E_AMOUNT_RANGE   | mppulWatts
        /inputs/startState/tamper       | 0                | E_FIELD_TYPE     | tamper
        /inputs/startState/newestTid    | -                | E_FIELD_MISSING  | newestTid
        /inputs/startState/newestTid    | 4999999          | E_TID_RANGE      | newestTid
        /inputs/startState/oldestTid    | -1               | E_TID_RANGE      | -1
        /inputs/startState/tids         | []               | E_FIELD_TYPE     | tids
        /inputs/startState/tids         | [5000000]        | E_FIELD_TYPE     | tids
        /inputs/startState/tids         | [5000000, 5000000, 5000001] | E_TID_RANGE | newestTid
        /inputs/startState/tids         | [5000000, 5000000, 99999999] | E_TID_RANGE | 99999999
        /inputs/startState/settings     | {"tariffRate": 1} | E_FIELD_UNKNOWN | tariffRate
        """)
    void whatIsWrongIsNamed(String path, String value, String code, String named) {
        JsonNode answer = json(lines.answer(with(path, value)));
        assertThat(answer.path("error").textValue()).as("%s", answer).isEqualTo(code);
        assertThat(answer.get("message").textValue()).contains(named).endsWith(".");
        assertThat(answer.get("id").intValue()).isEqualTo(7);
        assertThat(answer.has("steps")).isFalse();
        assertThat(answer.toString()).doesNotContain("ABABABAB").doesNotContain("E653341F");
    }

    @ParameterizedTest
    @CsvSource({"dkga, 4, E_VK_LENGTH", "dkga, 1, E_UNVERIFIED", "kt, 3, E_DCTK_CARRIER", "meterPan, -, E_FIELD_MISSING"
    })
    void aKeyThatHasToBeDerivedHasToBeLegal(String field, String value, String code) {
        ObjectNode root = (ObjectNode) json(with("/inputs/" + field, value));
        ((ObjectNode) root.get("inputs")).remove("startState");
        assertThat(json(lines.answer(root.toString())).path("error").textValue())
                .isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"ABABAB, E_VK_LENGTH", "ABABABABABABABAB, ''", "ABABABABABABABAB949494949494949401234567, ''"})
    void withoutADerivationAVendingKeyHasTheLengthThatOneTakes(String key, String code) {
        ObjectNode root = (ObjectNode) json(with("/inputs/dkga", "-"));
        ((ObjectNode) root.get("inputs")).put("vendingKeyHex", key);
        assertThat(json(lines.answer(root.toString())).path("error").asText("")).isEqualTo(code);
    }

    @Test
    void aVendingKeyIsJudgedByItsTypeThoughTheDecoderKeyIsGiven() {
        ObjectNode root = (ObjectNode) json(with("/inputs/dkga", "4"));
        ObjectNode inputs = (ObjectNode) root.get("inputs");
        inputs.put("vendingKeyHex", "ABABABABABABABAB949494949494949401234567");
        assertThat(json(lines.answer(root.toString())).has("steps")).isTrue();
        inputs.put("kt", 3);
        assertThat(json(lines.answer(root.toString())).path("error").textValue())
                .isEqualTo("E_UNVERIFIED");
    }

    @Test
    void aCommonKeyThatIsGivenNeedsNoCarrier() {
        ObjectNode root = (ObjectNode) json(with("/inputs/kt", "3"));
        ((ObjectNode) root.at("/inputs/startState")).put("kt", 3);
        assertThat(json(lines.answer(root.toString())).at("/steps/0/state/kt").intValue())
                .isEqualTo(3);
    }

    @Test
    void aBadLineDoesNotEndTheStream() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String in = LINE + "\nnonsense\n{\"id\":\"x\"}\n" + with("/inputs/slots", "0") + "\n" + LINE + "\n";
        lines.run(
                new ByteArrayInputStream(in.getBytes(UTF_8)), new PrintStream(out, false, UTF_8), (line, field) -> {});
        List<String> answers = out.toString(UTF_8).lines().toList();
        assertThat(answers.stream().map(answer -> json(answer).path("error").asText("")))
                .containsExactly("", "E_JSON", "E_FIELD_MISSING", "E_FIELD_TYPE", "");
        assertThat(answers.get(4)).isEqualTo(answers.get(0));
    }
}
