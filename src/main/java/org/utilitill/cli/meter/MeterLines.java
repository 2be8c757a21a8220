package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Set;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.metersim.VirtualMeter;

/**
 * Lives of virtual meters.
 *
 * <pre>
 * {"id": 1, "type": "meterScenario", "inputs": {…}, "steps": [{"token": "…"}, …]}
 * {"id": 1, "type": "meterScenario", "inputs": {…}, "steps": [{"token": "…", "result": "Accept", "state": {…}}, …]}
 * </pre>
 *
 * The answer is the line with result and state of every step filled in, whatever they were before. A step may say with
 * afterSeconds how long after the one before it comes.
 */
public final class MeterLines {

    private static final Set<String> LINE_FIELDS = Set.of("id", "type", "inputs", "steps");
    private static final Set<String> STEP_FIELDS = Set.of("token", "why", "afterSeconds", "result", "state");
    private static final String TYPE = "meterScenario";
    private static final String AFTER = "afterSeconds";
    private static final int YEAR_OF_SECONDS = 366 * 24 * 60 * 60;

    /** Answers the object of one line, or throws what it is refused for. */
    public ObjectNode answer(ObjectNode root) {
        LineFields line = new LineFields(root);
        line.requireOnly(LINE_FIELDS, "a line");
        String type = line.text("type");
        if (!type.equals(TYPE)) {
            throw new LineRefusal(LineRefusal.TYPE, "The type '%s' is not one answered here.", type);
        }
        for (LineFields step : line.objects("steps")) {
            require(step);
        }
        ObjectNode answer = root.deepCopy();
        try (VirtualMeter meter = MeterStart.read(line.object("inputs")).powerUp()) {
            Instant now = Instant.EPOCH;
            for (JsonNode step : answer.withArray("steps")) {
                LineFields fields = new LineFields(step);
                now = now.plusSeconds(after(fields));
                String reply = meter.enter(fields.text("token"), now).standardName();
                ((ObjectNode) step).put("result", reply).set("state", MeterState.of(meter));
            }
        }
        return answer;
    }

    private static void require(LineFields step) {
        step.requireOnly(STEP_FIELDS, "a step");
        step.text("token");
        if (after(step) < 0 || after(step) > YEAR_OF_SECONDS) {
            throw new LineRefusal(LineRefusal.FIELD_RANGE, "The field '%s' is not 0 to %d.", AFTER, YEAR_OF_SECONDS);
        }
    }

    private static long after(LineFields step) {
        return step.has(AFTER) ? step.number(AFTER) : 0;
    }
}
