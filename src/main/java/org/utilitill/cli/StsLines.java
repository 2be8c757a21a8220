package org.utilitill.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.utilitill.sts.field.StsException;

/**
 * The STS engine for scripts: one JSON line in, one JSON line out, whatever the line holds.
 *
 * <pre>
 * {"id": 1, "type": "token", "inputs": {…}}
 * {"id": 1, "result": {"tokenDecimal": "…", "decoderKeyHex": "…"}}
 * {"id": 1, "error": "E_…", "message": "…"}
 * </pre>
 *
 * Inputs of a token made under a vending key, all of them required: tokenType, rnd, kt, ea, dkga, sgc, ti, krn,
 * baseDate, meterPan or iin with drn, vendingKeyHex, issueTime (UTC, no zone) or tid, and amountUnits or, for the water
 * meter factor, valueHex. tct may be left out and is 2 then; so may ken, 255; specialReserved may be true for the
 * reserved minute of the day. Under decoderKeyHex: tokenType, rnd, ea, baseDate (not with tid), issueTime or tid, and
 * the value.
 */
public final class StsLines {

    private static final int MAX_LINE_BYTES = 64 * 1024;
    private static final Set<String> LINE_FIELDS = Set.of("id", "type", "inputs");

    private final ObjectMapper json = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /**
     * Answers one line; never throws for what it holds.
     *
     * @param line one JSON object
     * @return one JSON object without a line break
     */
    public String answer(String line) {
        JsonNode id = NullNode.getInstance();
        try {
            JsonNode root = parse(line);
            id = id(root);
            return result(id, request(root).result());
        } catch (LineRefusal refusal) {
            return error(id, refusal.code(), refusal.getMessage());
        } catch (StsException refusal) {
            return error(id, refusal.error().name(), refusal.getMessage());
        }
    }

    private JsonNode parse(String line) {
        try {
            JsonNode root = json.readTree(line);
            if (root.isObject()) {
                return root;
            }
        } catch (JsonProcessingException refusal) {
            // Jackson's own words quote the line, and with it a key; the place is all that may be told.
            int column =
                    refusal.getLocation() == null ? 1 : refusal.getLocation().getColumnNr();
            throw new LineRefusal(LineRefusal.JSON, "The line is not one JSON object: wrong at column %d.", column);
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

    private static TokenLine request(JsonNode root) {
        LineFields line = new LineFields(root);
        line.requireOnly(LINE_FIELDS, "a line");
        String type = line.text("type");
        if (!type.equals("token")) {
            throw new LineRefusal(LineRefusal.TYPE, "The type '%s' is not one answered here.", type);
        }
        return new TokenLine(line.object("inputs"));
    }

    private String result(JsonNode id, TokenLine.Result result) {
        ObjectNode answer = json.createObjectNode();
        answer.set("id", id);
        ObjectNode values = answer.putObject("result");
        values.put("tokenDecimal", result.tokenDecimal());
        result.decoderKeyHex().ifPresent(hex -> values.put("decoderKeyHex", hex));
        return answer.toString();
    }

    private String error(JsonNode id, String code, String message) {
        ObjectNode answer = json.createObjectNode();
        answer.set("id", id);
        answer.put("error", code);
        answer.put("message", message);
        return answer.toString();
    }

    /**
     * Answers line by line until the input ends or nobody reads the output any more. Blank lines are skipped; a line
     * above
     * 64 KiB is refused and not held.
     *
     * @param in UTF-8 lines
     * @param out gets one line for each, flushed at once
     * @throws IOException if the input fails
     */
    public void run(InputStream in, PrintStream out) throws IOException {
        InputStream octets = new BufferedInputStream(in);
        byte[] line = new byte[MAX_LINE_BYTES];
        int length = readLine(octets, line);
        while (length >= 0 && !out.checkError()) {
            Optional<String> answer = answer(line, length);
            Arrays.fill(line, (byte) 0);
            if (answer.isPresent()) {
                out.write(bytes(answer.get()));
                out.flush();
            }
            length = readLine(octets, line);
        }
    }

    /** Fills the line and answers its whole length, which may be above its room; -1 at the end. */
    private static int readLine(InputStream octets, byte[] line) throws IOException {
        int octet = octets.read();
        if (octet < 0) {
            return -1;
        }
        int length = 0;
        while (octet >= 0 && octet != '\n') {
            if (length < line.length) {
                line[length] = (byte) octet;
            }
            length = Math.min(length + 1, line.length + 1);
            octet = octets.read();
        }
        return length;
    }

    private Optional<String> answer(byte[] line, int length) {
        if (length > line.length) {
            return Optional.of(noJson("The line is longer than " + line.length + " bytes."));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(line, 0, length))
                    .toString();
            return text.isBlank() ? Optional.empty() : Optional.of(answer(text));
        } catch (CharacterCodingException refusal) {
            return Optional.of(noJson("The line is not UTF-8."));
        }
    }

    private String noJson(String message) {
        return error(NullNode.getInstance(), LineRefusal.JSON, message);
    }

    private static byte[] bytes(String answer) {
        return (answer + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
