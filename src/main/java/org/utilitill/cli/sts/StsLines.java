package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.cli.lines.LineService;

/**
 * The STS engine for scripts.
 *
 * <pre>
 * {"id": 1, "type": "token", "inputs": {…}}
 * {"id": 1, "result": {"tokenDecimal": "…", …}}
 * {"id": 1, "error": "E_…", "message": "…"}
 * </pre>
 *
 * What each type takes and tells is said where it is answered, and by {@code sts --help}. Times are UTC, without zone.
 */
public final class StsLines implements LineService {

    private static final Set<String> LINE_FIELDS = Set.of("id", "type", "inputs");

    private static final Map<String, LineType> TYPES = Map.of(
            "token", new TokenLine(),
            "keyChangeSet", new KeyChangeLine(),
            "decoderKey", new DecoderKeyLine(),
            "decode", new DecodeLine(),
            "amount", new AmountLine(),
            "drnCheck", new DrnCheckLine(),
            "luhn", new LuhnLine(),
            "tid", new TidLine(),
            "tidDate", new TidDateLine());

    private final boolean explain;

    /**
     * Answers lines.
     *
     * @param explain whether results tell the values on the way too, decoder keys among them
     */
    public StsLines(boolean explain) {
        this.explain = explain;
    }

    @Override
    public ObjectNode answer(ObjectNode root, Consumer<String> warnings) {
        LineFields line = new LineFields(root, warnings);
        line.requireOnly(LINE_FIELDS, "a line");
        String name = line.text("type");
        LineType type = TYPES.get(name);
        if (type == null) {
            throw new LineRefusal(LineRefusal.TYPE, "The type '%s' is not one answered here.", name);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("result", type.result(line.object("inputs"), explain));
        return answer;
    }
}
