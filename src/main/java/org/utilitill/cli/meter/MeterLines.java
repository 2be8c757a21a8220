package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.metersim.MeterReply;
import org.utilitill.metersim.VirtualMeter;

/**
 * A virtual meter for scripts: what it answers to tokens, and how they leave it.
 *
 * <pre>
 * {"id": 1, "type": "meterScenario", "inputs": {…}, "steps": [{"token": "…"}, …]}
 * {"id": 1, "type": "meterScenario", "inputs": {…}, "steps": [{"result": "Accept", "state": {…}, "token": "…"}, …]}
 * {"id": 1, "error": "E_…", "message": "…"}
 * </pre>
 *
 * A step may say why it is there, and by afterSeconds how long after the one before it comes, 0 if it does not; a
 * result and a state it has already are replaced. What the inputs may hold is told at {@link MeterInputs}.
 */
public final class MeterLines {

    private static final String STEPS = "steps";
    private static final String AFTER_SECONDS = "afterSeconds";
    private static final Set<String> LINE_FIELDS = Set.of("id", "type", "inputs", STEPS);
    private static final Set<String> STEP_FIELDS = Set.of("token", "why", AFTER_SECONDS, "result", "state");

    /** Answers the object of one line: the same with its answers, or a refusal that is thrown. */
    public ObjectNode answer(ObjectNode root) {
        LineFields line = new LineFields(root);
        line.requireOnly(LINE_FIELDS, "a line");
        String type = line.text("type");
        if (!type.equals("meterScenario")) {
            throw new LineRefusal(LineRefusal.TYPE, "The type '%s' is not one answered here.", type);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.setAll(root);
        answer.set(STEPS, steps(root));
        return answer;
    }

    private static ArrayNode steps(ObjectNode root) {
        MeterInputs inputs = new MeterInputs(new Values(root).object("inputs"));
        ArrayNode answered = JsonNodeFactory.instance.arrayNode();
        Instant now = Instant.EPOCH;
        try (VirtualMeter meter = inputs.meter()) {
            for (JsonNode given : new Values(root).array(STEPS)) {
                ObjectNode step = checked(given);
                now = now.plusSeconds(seconds(step));
                MeterReply reply = meter.enter(step.get("token").textValue(), now);
                answered.add(answered(step, reply, inputs.shown().of(meter)));
            }
        }
        return answered;
    }

    private static ObjectNode checked(JsonNode given) {
        if (!(given instanceof ObjectNode step)) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field 'steps' holds something other than objects.");
        }
        LineFields fields = new LineFields(step);
        fields.requireOnly(STEP_FIELDS, "a step");
        fields.text("token");
        if (fields.has("why")) {
            fields.text("why");
        }
        return step;
    }

    private static long seconds(ObjectNode step) {
        return step.has(AFTER_SECONDS) ? new Values(step).within(AFTER_SECONDS, 0, MeterInputs.SECONDS_MAX) : 0;
    }

    private static ObjectNode answered(ObjectNode step, MeterReply reply, ObjectNode state) {
        ObjectNode answered = JsonNodeFactory.instance.objectNode();
        answered.put("result", reply.standardName());
        answered.set("state", state);
        step.fields().forEachRemaining(field -> {
            if (!answered.has(field.getKey())) {
                answered.set(field.getKey(), field.getValue());
            }
        });
        return answered;
    }
}
