package org.utilitill.cli.meter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.utilitill.cli.lines.LineLoop;

/** Lives of meters computed by an independent implementation, replayed step by step with every state in between. */
class MeterScenariosTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final LineLoop lines = new LineLoop(new MeterLines()::answer);

    private static List<ObjectNode> scenarios() {
        try (InputStream in = MeterScenariosTest.class.getResourceAsStream("/vectors/meter/scenarios.jsonl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8)
                    .lines()
                    .map(MeterScenariosTest::json)
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static ObjectNode json(String line) {
        try {
            return (ObjectNode) JSON.readTree(line);
        } catch (JsonProcessingException failure) {
            throw new AssertionError(line, failure);
        }
    }

    private static ObjectNode unanswered(ObjectNode scenario) {
        ObjectNode question = scenario.deepCopy();
        question.get("steps").forEach(step -> ((ObjectNode) step).remove(List.of("result", "state")));
        return question;
    }

    @TestFactory
    Stream<DynamicTest> everyLifeGoesAsComputed() {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.get("id").textValue(), () -> {
                    assertThat(json(lines.answer(unanswered(scenario).toString())))
                            .isEqualTo(scenario);
                    assertThat(json(lines.answer(scenario.toString()))).isEqualTo(scenario);
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyLifeGoesTheSameFromTheInputsAlone() {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.get("id").textValue(), () -> {
                    ObjectNode question = unanswered(scenario);
                    ((ObjectNode) question.get("inputs")).remove("startState");
                    assertThat(json(lines.answer(question.toString())).get("steps"))
                            .isEqualTo(scenario.get("steps"));
                }));
    }

    /** Powered down after every step and up again from the state it had, the meter lives the same life. */
    @TestFactory
    Stream<DynamicTest> noLifeButThatOfAnIncompleteSetDependsOnThePower() {
        return scenarios().stream()
                .map(scenario -> DynamicTest.dynamicTest(scenario.get("id").textValue(), () -> {
                    for (int cut = 1; cut < scenario.get("steps").size(); cut++) {
                        JsonNode before = scenario.get("steps").get(cut - 1);
                        JsonNode after = scenario.get("steps").get(cut);
                        boolean onlyOne = after.get("state")
                                .get("newestTid")
                                .equals(after.get("state").get("oldestTid"));
                        if (after.get("why").textValue().startsWith("key change") || !onlyOne) {
                            continue;
                        }
                        ObjectNode question = unanswered(scenario);
                        ((ObjectNode) question.get("inputs")).set("startState", before.get("state"));
                        question.putArray("steps").addObject().set("token", after.get("token"));
                        JsonNode answer = json(lines.answer(question.toString()))
                                .get("steps")
                                .get(0);
                        assertThat(answer.get("result")).as("step %d", cut).isEqualTo(after.get("result"));
                        assertThat(answer.get("state")).as("step %d", cut).isEqualTo(after.get("state"));
                    }
                }));
    }

    @Test
    void noLifeAndNoStepIsLost() {
        assertThat(scenarios()).hasSize(20);
        assertThat(scenarios().stream()
                        .mapToInt(scenario -> scenario.get("steps").size())
                        .sum())
                .isEqualTo(378);
    }
}
