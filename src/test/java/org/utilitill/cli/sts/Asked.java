package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.utilitill.cli.lines.LineLoop;

/** Lines asked of the engine, and inputs that are almost others. */
final class Asked {

    private static final LineLoop LINES = new LineLoop(new StsLines(false));
    private static final LineLoop EXPLAINED = new LineLoop(new StsLines(true));

    private Asked() {}

    /** A credit token under a unique key of derivation 04, whose every field may be changed. */
    static final String CREDIT = """
            {"tokenType": "credit.electricity", "amountUnits": 1, "rnd": 5, "issueTime": "2024-03-01T13:55:00",
             "vendingKeyHex": "ABABABABABABABAB949494949494949401234567", "sgc": "123457", "ti": "01", "krn": 4,
             "kt": 2, "ken": 255, "dkga": 4, "ea": 7, "baseDate": 2014, "meterPan": "600727000000000009"}
            """;

    /** The same under a decoder key that was given. */
    static final String UNDER_DECODER_KEY = """
            {"tokenType": "credit.electricity", "amountUnits": 256, "rnd": 11, "issueTime": "1996-03-25T13:55:22",
             "baseDate": 1993, "ea": 7, "decoderKeyHex": "0ABC12DEF3456789"}
            """;

    static JsonNode answer(String type, String inputs) {
        return LineRecords.json(LINES.answer(line(type, inputs)));
    }

    static JsonNode result(String type, String inputs) {
        JsonNode answer = answer(type, inputs);
        assertThat(answer.has("result")).as("%s", answer).isTrue();
        return answer.get("result");
    }

    static JsonNode explained(String type, String inputs) {
        return LineRecords.json(EXPLAINED.answer(line(type, inputs))).get("result");
    }

    static String line(String type, String inputs) {
        return "{\"id\":7,\"type\":\"" + type + "\",\"inputs\":" + inputs.replace('\n', ' ') + "}";
    }

    /** The error a line gets, after its sentence was looked at. */
    static String error(String type, String inputs) {
        return error(answer(type, inputs));
    }

    static String error(JsonNode answer) {
        assertThat(answer.has("result")).as("%s", answer).isFalse();
        assertThat(answer.path("message").textValue()).as("%s", answer).endsWith(".");
        return answer.path("error").textValue();
    }

    /** The inputs with fields set to JSON values, or left out for "-": field, value, field, value. */
    static String with(String inputs, String... changes) {
        ObjectNode changed = (ObjectNode) LineRecords.json(inputs.replace('\n', ' '));
        for (int i = 0; i < changes.length; i += 2) {
            if (changes[i + 1].equals("-")) {
                changed.remove(changes[i]);
            } else {
                changed.set(changes[i], LineRecords.json(changes[i + 1]));
            }
        }
        return changed.toString();
    }
}
