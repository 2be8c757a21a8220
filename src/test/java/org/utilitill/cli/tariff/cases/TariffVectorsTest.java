package org.utilitill.cli.tariff.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.utilitill.cli.lines.LineLoop;

/** Every case of the tariff vectors, the published ones to the published figure. */
class TariffVectorsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path FILE = Path.of("src/test/resources/vectors/tariff/tariff.json");

    private final LineLoop lines = new LineLoop(new CaseLines(Optional.empty()));

    @Test
    void thereAreFortyThreeCases() throws IOException {
        assertThat(cases()).hasSize(43);
    }

    @TestFactory
    Stream<DynamicTest> everyCaseIsAnsweredWhatItExpects() throws IOException {
        return cases().map(line -> DynamicTest.dynamicTest(line.path("id").asText(), () -> answers(line)));
    }

    private static Stream<JsonNode> cases() throws IOException {
        return StreamSupport.stream(
                JSON.readTree(FILE.toFile()).required("vectors").spliterator(), false);
    }

    private void answers(JsonNode line) throws IOException {
        ObjectNode answer = (ObjectNode) JSON.readTree(lines.answer(line.toString()));

        assertThat(answer.path("error").asText("none")).as("%s", answer).isEqualTo("none");
        Iterator<Map.Entry<String, JsonNode>> fields = line.fields();
        fields.forEachRemaining(field -> {
            if (field.getKey().equals("expect_lines")) {
                BigDecimal tolerance = new BigDecimal(line.path("tolerance").asText("0"));
                assertLines(field.getValue(), answer.required("expect_lines"), tolerance);
            } else if (field.getKey().startsWith("expect_") || field.getKey().equals("published_total")) {
                assertThat(answer.path(field.getKey())).as(field.getKey()).isEqualTo(field.getValue());
            }
        });
    }

    private static void assertLines(JsonNode expected, JsonNode answered, BigDecimal tolerance) {
        expected.fields().forEachRemaining(line -> {
            BigDecimal wanted = new BigDecimal(line.getValue().asText());
            BigDecimal given = new BigDecimal(answered.path(line.getKey()).asText("-1"));
            assertThat(given.subtract(wanted).abs())
                    .as("%s: %s for %s", line.getKey(), given, wanted)
                    .isLessThanOrEqualTo(tolerance);
        });
    }
}
