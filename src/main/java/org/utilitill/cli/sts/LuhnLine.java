package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.sts.field.Luhn;

/** Type "luhn": the check digit that has to follow some digits. */
final class LuhnLine implements LineType {

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        inputs.requireOnly(Set.of("digits"), "a line of type luhn");
        String digits = inputs.text("digits");
        if (!Luhn.isDigits(digits)) {
            throw new LineRefusal(
                    LineRefusal.CHECK_DIGIT, "A check digit is made over the digits 0 to 9 and not over '%s'.", digits);
        }
        ObjectNode result = JsonNodeFactory.instance.objectNode().put("checkDigit", Luhn.checkDigit(digits));
        return explain ? result.set("intermediate", Intermediate.checkDigit(digits)) : result;
    }
}
