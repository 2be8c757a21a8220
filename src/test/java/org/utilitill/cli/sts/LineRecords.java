package org.utilitill.cli.sts;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.utilitill.cli.lines.BoundedLines;

/** The published records and those of an independent implementation, as lines with what is expected of them. */
final class LineRecords {

    /** Reads numbers as long as a line, as the service does. */
    private static final ObjectMapper JSON = new ObjectMapper(new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNumberLength(BoundedLines.MOST)
                    .build())
            .build());

    private LineRecords() {}

    static List<ObjectNode> all() {
        return Stream.concat(read("open"), read("random")).toList();
    }

    private static Stream<ObjectNode> read(String file) {
        try (InputStream in = LineRecords.class.getResourceAsStream("/vectors/lines/" + file + ".jsonl")) {
            String text = new String(Objects.requireNonNull(in, file).readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(line -> (ObjectNode) json(line)).toList().stream();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The line of a record, without what is expected of it. */
    static String line(ObjectNode record) {
        return record.deepCopy().without("expected").toString();
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(text, failure);
        }
    }
}
