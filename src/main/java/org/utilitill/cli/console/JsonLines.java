package org.utilitill.cli.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.Optional;
import org.utilitill.sale.SaleMade;
import org.utilitill.text.Texts;
import org.utilitill.vending.Refusal;

/** The JSON objects of the commands, one a line. */
public final class JsonLines {

    private final JsonMapper mapper = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    /** Reads a line as an object; empty when it is not one. */
    public Optional<ObjectNode> object(String line) {
        try {
            return mapper.readTree(line) instanceof ObjectNode object ? Optional.of(object) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** A new object. */
    public ObjectNode object() {
        return mapper.createObjectNode();
    }

    /** The line of a sale; a token that was never shown is null. */
    public ObjectNode sale(SaleMade made, boolean revealed) {
        ObjectNode line = mapper.createObjectNode()
                .put("receipt", made.receipt().toString())
                .put("meter", made.meter().number().digits())
                .put("units", made.quote().units().toString());
        if (revealed) {
            line.put("token", made.token().digits());
        } else {
            line.putNull("token");
        }
        return line.put("tid", made.tid().minutes())
                .put("service", made.meter().service().name().toLowerCase(java.util.Locale.ROOT))
                .put("money", made.quote().total().getAmount().toPlainString())
                .put("currency", made.quote().total().getCurrencyUnit().getCode())
                .put("change", made.tender().change().getAmount().toPlainString())
                .put("time", made.time().toString());
    }

    /** The line of a refusal. */
    public ObjectNode refusal(Refusal refusal, Texts texts) {
        return mapper.createObjectNode().put("error", refusal.code().code()).put("message", refusal.sentence(texts));
    }

    /** Writes one line and hands it on at once. */
    public void print(PrintStream out, JsonNode json) {
        try {
            out.println(mapper.writeValueAsString(json));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a tree of plain values can always be written", e);
        }
    }
}
