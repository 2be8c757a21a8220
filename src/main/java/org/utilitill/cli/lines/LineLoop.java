package org.utilitill.cli.lines;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.utilitill.sts.field.StsException;

/**
 * One JSON object a line in, one JSON object a line out, in order, whatever the line holds.
 *
 * <pre>
 * {"id": 1, …}
 * {"id": 1, …}                                        as the service answers
 * {"id": 1, "error": "E_…", "message": "…"}           if it refuses
 * </pre>
 */
public final class LineLoop {

    private final ObjectMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final UnaryOperator<ObjectNode> service;
    private final int most;

    /**
     * A loop around a service.
     *
     * @param service answers the object of a line, or throws {@link LineRefusal} or {@link StsException}; its answer
     *     needs no id
     */
    public LineLoop(UnaryOperator<ObjectNode> service) {
        this(service, BoundedLines.MOST);
    }

    /**
     * A loop around a service whose lines may be long.
     *
     * @param service as above
     * @param most the longest line that is held, in bytes
     */
    public LineLoop(UnaryOperator<ObjectNode> service, int most) {
        this.service = service;
        this.most = most;
    }

    /**
     * Answers line by line until the input ends or nobody reads the output any more. Blank lines are skipped; a line
     * above the bound is refused and not held.
     *
     * @param in UTF-8 lines
     * @param out gets one line for each, flushed at once
     * @throws IOException if the input fails
     */
    public void run(InputStream in, PrintStream out) throws IOException {
        BoundedLines lines = new BoundedLines(in, most);
        Optional<BoundedLines.Line> line = lines.next();
        while (line.isPresent() && !out.checkError()) {
            Optional<String> answer = answer(line.get());
            if (answer.isPresent()) {
                out.write((answer.get() + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            line = lines.next();
        }
    }

    private Optional<String> answer(BoundedLines.Line line) {
        return switch (line.fault()) {
            case TOO_LONG -> Optional.of(noJson("The line is longer than " + most + " bytes."));
            case NOT_UTF8 -> Optional.of(noJson("The line is not UTF-8."));
            case NONE -> line.text().isEmpty() ? Optional.empty() : Optional.of(answer(line.text()));
        };
    }

    /**
     * Answers one line; never throws for what it holds.
     *
     * @param line one JSON object
     * @return one JSON object without a line break
     */
    public String answer(String line) {
        JsonNode id = NullNode.getInstance();
        try {
            ObjectNode root = parse(line);
            id = id(root);
            return withId(id, service.apply(root)).toString();
        } catch (LineRefusal refusal) {
            return error(id, refusal.code(), refusal.getMessage());
        } catch (StsException refusal) {
            return error(id, refusal.error().name(), refusal.getMessage());
        }
    }

    private ObjectNode parse(String line) {
        try {
            if (json.readTree(line) instanceof ObjectNode root) {
                return root;
            }
        } catch (JsonProcessingException refusal) {
            // Jackson's own words quote the line, and with it a key; the place is all that may be told.
            int column =
                    refusal.getLocation() == null ? 1 : refusal.getLocation().getColumnNr();
            throw new LineRefusal(LineRefusal.JSON, "The line is not one JSON object: wrong at column %d.", column);
        } catch (NumberFormatException refusal) {
            throw new LineRefusal(
                    LineRefusal.JSON, "The line is not one JSON object: a number has too large an exponent.");
        }
        throw new LineRefusal(LineRefusal.JSON, "The line is not one JSON object.");
    }

    private static JsonNode id(JsonNode root) {
        JsonNode id = root.path("id");
        if (id.isMissingNode()) {
            return NullNode.getInstance();
        }
        if (!id.isTextual() && !id.isNumber() && !id.isNull()) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field 'id' is neither a string nor a number.");
        }
        return id;
    }

    private ObjectNode withId(JsonNode id, ObjectNode answer) {
        ObjectNode whole = json.createObjectNode();
        whole.set("id", id);
        whole.setAll(answer);
        return whole;
    }

    private String error(JsonNode id, String code, String message) {
        ObjectNode answer = json.createObjectNode();
        answer.put("error", code);
        answer.put("message", Sentence.tellable(message));
        return withId(id, answer).toString();
    }

    private String noJson(String message) {
        return error(NullNode.getInstance(), LineRefusal.JSON, message);
    }
}
