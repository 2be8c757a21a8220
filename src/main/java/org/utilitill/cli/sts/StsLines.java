package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;

/**
 * The STS engine for scripts.
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

    private static final Set<String> LINE_FIELDS = Set.of("id", "type", "inputs");

    /** Answers the object of one line: its result, or a refusal that is thrown. */
    public ObjectNode answer(ObjectNode root) {
        LineFields line = new LineFields(root);
        line.requireOnly(LINE_FIELDS, "a line");
        String type = line.text("type");
        if (!type.equals("token")) {
            throw new LineRefusal(LineRefusal.TYPE, "The type '%s' is not one answered here.", type);
        }
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        TokenLine.Result result = new TokenLine(line.object("inputs")).result();
        ObjectNode values = answer.putObject("result").put("tokenDecimal", result.tokenDecimal());
        result.decoderKeyHex().ifPresent(hex -> values.put("decoderKeyHex", hex));
        return answer;
    }
}
