package org.utilitill.cli.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.utilitill.cli.lines.LineLoop;

class LineRecordsTest {

    private final LineLoop plain = new LineLoop(new StsLines(false));
    private final LineLoop explaining = new LineLoop(new StsLines(true));

    @Test
    void thereAreRecordsOfEveryType() {
        assertThat(LineRecords.all()).hasSize(559);
        assertThat(LineRecords.all().stream()
                        .map(record -> record.get("type").textValue())
                        .distinct())
                .containsExactlyInAnyOrder(
                        "token",
                        "keyChangeSet",
                        "decoderKey",
                        "decode",
                        "amount",
                        "drnCheck",
                        "luhn",
                        "tid",
                        "tidDate");
    }

    @TestFactory
    Stream<DynamicTest> everyRecordIsAnsweredAsItSays() {
        return LineRecords.all().stream()
                .map(record -> DynamicTest.dynamicTest(record.get("id").textValue(), () -> check(record)));
    }

    private void check(ObjectNode record) {
        JsonNode expected = record.get("expected");
        JsonNode answer = LineRecords.json(explaining.answer(LineRecords.line(record)));
        JsonNode brief = LineRecords.json(plain.answer(LineRecords.line(record)));
        assertThat(answer.get("id")).isEqualTo(record.get("id"));
        if (expected.has("error")) {
            assertThat(answer.path("error")).as("%s", answer).isEqualTo(expected.get("error"));
            assertThat(brief).isEqualTo(answer);
            return;
        }
        assertHolds(answer.path("result"), expected);
        assertThat(brief.path("result"))
                .isEqualTo(((ObjectNode) answer.path("result").deepCopy()).without("intermediate"));
    }

    /** Every field as expected, deep down; more may be told, but in no part of an array. */
    private static void assertHolds(JsonNode told, JsonNode expected) {
        expected.fields().forEachRemaining(field -> {
            JsonNode value = told.path(field.getKey());
            if (field.getValue().isObject()) {
                assertHolds(value, field.getValue());
            } else {
                assertThat(value).as("%s in %s", field.getKey(), told).isEqualTo(field.getValue());
            }
        });
    }
}
