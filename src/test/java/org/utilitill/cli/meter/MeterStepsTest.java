package org.utilitill.cli.meter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.utilitill.cli.lines.LineLoop;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;

/** A meter that is started again: from a state that was printed, and after a power failure. */
class MeterStepsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final String INPUTS = """
            {"decoderKeyHex":"E653341F9D5BF36F","ea":7,"sgc":"123456","ti":"01","krn":1,"kt":2,"credits":[0],\
            "manufactureTid":1000,"slots":4}""";

    private static final String POWER_OFF = "{\"powerOff\":true}";

    private final LineLoop lines = new LineLoop(new MeterLines(false));
    private final LineLoop telling = new LineLoop(new MeterLines(true));

    private static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(text, failure);
        }
    }

    private static JsonNode answer(LineLoop loop, String inputs, String... steps) {
        String line = "{\"id\":1,\"type\":\"meterScenario\",\"inputs\":" + inputs + ",\"steps\":["
                + String.join(",", steps) + "]}";
        JsonNode answer = json(loop.answer(line));
        assertThat(answer.has("steps")).as("%s", answer).isTrue();
        return answer.get("steps");
    }

    private static String step(Token token) {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, "E653341F9D5BF36F")) {
            return "{\"token\":\"" + new TokenEncoder().encode(token, key).digits() + "\"}";
        }
    }

    private static String credit(int tid) {
        return step(CreditToken.ofTenths(Service.ELECTRICITY, 5, new TokenId(tid, BaseDate.Y1993), 10));
    }

    private static List<String> results(JsonNode steps) {
        return steps.findValuesAsText("result");
    }

    private static JsonNode last(JsonNode steps) {
        return steps.get(steps.size() - 1).get("state");
    }

    private static String from(JsonNode state) {
        ObjectNode inputs = (ObjectNode) json(INPUTS);
        inputs.set("startState", state);
        return inputs.toString();
    }

    @Test
    void aMeterStartedFromAStateWithItsIdentifiersTakesNoUsedTokenAgain() {
        JsonNode state = last(answer(telling, INPUTS, credit(1001), credit(1002), credit(1003)));
        assertThat(state.get("tids")).hasToString("[1000,1001,1002,1003]");
        assertThat(results(answer(lines, from(state), credit(1001), credit(1002), credit(1003))))
                .containsOnly("UsedError");
    }

    @Test
    void withoutTheOptionAStateIsAsItWas() {
        JsonNode told = last(answer(telling, INPUTS, credit(1001)));
        JsonNode plain = last(answer(lines, INPUTS, credit(1001)));
        assertThat(plain.has("tids")).isFalse();
        assertThat(((ObjectNode) told.deepCopy()).without("tids").toString()).isEqualTo(plain.toString());
    }

    @Test
    void aPowerFailureLosesASetThatIsIncompleteAndNothingElse() {
        String first = step(new First(15, 1, false, false, 2, 1));
        String second = step(new Second(15, 1, 2));
        JsonNode steps = answer(telling, INPUTS, credit(1001), first, POWER_OFF, second, credit(1001));
        assertThat(results(steps)).containsExactly("Accept", "1stKCT", "PowerOff", "2ndKCT", "UsedError");
        assertThat(steps.get(2).get("state")).isEqualTo(steps.get(1).get("state"));
        assertThat(results(answer(lines, INPUTS, first, second))).containsExactly("1stKCT", "Accept");
    }

    @Test
    void aPowerFailureEndsALockout() {
        ObjectNode inputs = (ObjectNode) json(INPUTS);
        inputs.put("lockout", true);
        String bad = "{\"token\":\"\"}";
        assertThat(results(answer(lines, inputs.toString(), bad, bad, bad, credit(1001), POWER_OFF, credit(1001))))
                .containsExactly("EntryError", "EntryError", "EntryError", "Lockout", "PowerOff", "Accept");
    }

    @Test
    void aStepWithoutPowerKeepsWhatItSaid() {
        JsonNode step = answer(lines, INPUTS, "{\"powerOff\":true,\"why\":\"a storm\",\"afterSeconds\":5}")
                .get(0);
        assertThat(step.get("powerOff").booleanValue()).isTrue();
        assertThat(step.get("why").textValue()).isEqualTo("a storm");
        assertThat(step.get("afterSeconds").intValue()).isEqualTo(5);
    }

    @Test
    void powerThatStaysIsNoStep() {
        String line =
                "{\"id\":1,\"type\":\"meterScenario\",\"inputs\":" + INPUTS + ",\"steps\":[{\"powerOff\":false}]}";
        assertThat(json(lines.answer(line)).get("message").textValue()).contains("'token' is missing");
    }
}
