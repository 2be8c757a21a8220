package org.utilitill.cli.lines;

import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
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
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
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

    /** A lone half of a pair of characters, which UTF-8 has no bytes for. */
    private static final Pattern HALF_PAIR = Pattern.compile("\\p{Cs}");

    private final ObjectMapper json = JsonMapper.builder(new JsonFactoryBuilder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            // A number may be as long as a line; reading a longer one takes too long.
                            .maxNumberLength(BoundedLines.MOST)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private final LineService service;
    private final int most;

    /**
     * A loop around a service.
     *
     * @param service answers the object of a line
     */
    public LineLoop(LineService service) {
        this(service, BoundedLines.MOST);
    }

    /**
     * A loop around a service whose lines may be long.
     *
     * @param service as above
     * @param most the longest line that is held, in bytes
     */
    public LineLoop(LineService service, int most) {
        this.service = service;
        this.most = most;
    }

    /** Gets the name of a field that was taken although it is odd, and the number of its line, the first being 1. */
    public interface Warnings {
        void warn(long line, String field);
    }

    /**
     * Answers line by line until the input ends or nobody reads the output any more. Blank lines are skipped; a line
     * above the bound is refused and not held.
     *
     * @param in UTF-8 lines
     * @param out gets one line for each, flushed at once
     * @param warnings gets what is odd of a line after its answer was written
     * @throws IOException if the input fails
     */
    public void run(InputStream in, PrintStream out, Warnings warnings) throws IOException {
        BoundedLines lines = new BoundedLines(in, most);
        Optional<BoundedLines.Line> line = lines.next();
        for (long number = 1; line.isPresent() && !out.checkError(); number++) {
            Set<String> odd = new LinkedHashSet<>();
            Optional<String> answer = answer(line.get(), odd::add);
            if (answer.isPresent()) {
                out.write((answer.get() + "\n").getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
            for (String field : odd) {
                warnings.warn(number, field);
            }
            line = lines.next();
        }
    }

    private Optional<String> answer(BoundedLines.Line line, Consumer<String> odd) {
        return switch (line.fault()) {
            case TOO_LONG -> Optional.of(noJson("The line is longer than " + most + " bytes."));
            case NOT_UTF8 -> Optional.of(noJson("The line is not UTF-8."));
            case NONE -> line.text().isEmpty() ? Optional.empty() : Optional.of(answer(line.text(), odd));
        };
    }

    /**
     * Answers one line; never throws for what it holds.
     *
     * @param line one JSON object
     * @return one JSON object without a line break
     */
    public String answer(String line) {
        return answer(line, field -> {});
    }

    private String answer(String line, Consumer<String> odd) {
        JsonNode id = NullNode.getInstance();
        try {
            ObjectNode root = parse(line);
            id = id(root);
            return text(withId(id, service.answer(root, odd)));
        } catch (LineRefusal refusal) {
            return error(id, refusal.code(), refusal.getMessage(), refusal.details());
        } catch (StsException refusal) {
            return error(id, refusal.error().name(), refusal.getMessage(), json.createObjectNode());
        }
    }

    /** One line that UTF-8 can carry: what stood escaped in the line because it is no character is escaped again. */
    private static String text(ObjectNode answer) {
        return HALF_PAIR
                .matcher(answer.toString())
                .replaceAll(half ->
                        "\\\\u" + HexFormat.of().toHexDigits(half.group().charAt(0)));
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

    private String error(JsonNode id, String code, String message, ObjectNode details) {
        ObjectNode answer = json.createObjectNode();
        answer.put("error", code);
        answer.put("message", Sentence.tellable(message));
        answer.setAll(details);
        return text(withId(id, answer));
    }

    private String noJson(String message) {
        return error(NullNode.getInstance(), LineRefusal.JSON, message, json.createObjectNode());
    }
}
