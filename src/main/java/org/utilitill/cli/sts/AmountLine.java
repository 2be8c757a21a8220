package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.utilitill.cli.lines.Hex;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.field.AmountField;

/** Type "amount": the 16-bit field of an amount in units of the token, and what a meter makes of it. */
final class AmountLine implements LineType {

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        inputs.requireOnly(Set.of("amountUnits"), "a line of type amount");
        int field = AmountField.encode(inputs.number("amountUnits"));
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("fieldHex", Hex.of(field, 4))
                .put("decodedUnits", AmountField.decode(field));
        return explain ? result.set("intermediate", Intermediate.amount(field)) : result;
    }
}
