package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import java.util.function.Consumer;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.cli.lines.LineService;

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
 * result and a state it has already are replaced. With powerOff true instead of a token the power fails and comes back,
 * and with it are lost the sections of an incomplete key change and a lockout. What the inputs may hold is told at
 * {@link MeterInputs}.
 */
public final class MeterLines implements LineService {

    private static final String STEPS = "steps";
    private static final String AFTER_SECONDS = "afterSeconds";
    private static final Set<String> LINE_FIELDS = Set.of("id", "type", "inputs", STEPS);
    private static final String TOKEN = "token";
    private static final String POWER_OFF = "powerOff";
    private static final Set<String> STEP_FIELDS = Set.of(TOKEN, POWER_OFF, "why", AFTER_SECONDS, "result", "state");

    private final boolean tids;

    /**
     * Answers lines.
     *
     * @param tids whether every state tells the whole list of identifiers, so that another line can start from it
     *     without loss
     */
    public MeterLines(boolean tids) {
        this.tids = tids;
    }

    @Override
    public ObjectNode answer(ObjectNode root, Consumer<String> warnings) {
        LineFields line = new LineFields(root, warnings);
        line.requireOnly(LINE_FIELDS, "a line");
        String type = line.text("type");
        if (!type.equals("meterScenario")) {
            throw new LineRefusal(LineRefusal.TYPE, "The type '%s' is not one answered here.", type);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.setAll(root);
        answer.set(STEPS, steps(new Values(root, warnings)));
        return answer;
    }

    private ArrayNode steps(Values line) {
        MeterInputs inputs = new MeterInputs(line.object("inputs"));
        ArrayNode answered = JsonNodeFactory.instance.arrayNode();
        try (MeterLife life = inputs.life(tids)) {
            for (JsonNode given : line.array(STEPS)) {
                ObjectNode step = checked(given);
                life.pass(seconds(step));
                String result = step.has(TOKEN) ? life.enter(step.get(TOKEN).textValue()) : life.losePower();
                answered.add(answered(step, result, life.state()));
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
        if (fields.flag(POWER_OFF)) {
            fields.requireNotBoth(POWER_OFF, TOKEN);
        } else {
            fields.text(TOKEN);
        }
        if (fields.has("why")) {
            fields.text("why");
        }
        return step;
    }

    private static long seconds(ObjectNode step) {
        return step.has(AFTER_SECONDS)
                ? new Values(step, field -> {}).within(AFTER_SECONDS, 0, MeterInputs.SECONDS_MAX)
                : 0;
    }

    private static ObjectNode answered(ObjectNode step, String result, ObjectNode state) {
        ObjectNode answered = JsonNodeFactory.instance.objectNode();
        answered.put("result", result);
        answered.set("state", state);
        step.fields().forEachRemaining(field -> {
            if (!answered.has(field.getKey())) {
                answered.set(field.getKey(), field.getValue());
            }
        });
        return answered;
    }
}
