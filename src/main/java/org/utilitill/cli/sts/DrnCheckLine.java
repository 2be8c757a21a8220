package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;

/** Type "drnCheck": the parts of a meter number whose check digit is right, and its PAN. */
final class DrnCheckLine implements LineType {

    private static final int SERIAL_AND_CHECK_DIGIT = 9;

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        inputs.requireOnly(Set.of("drn"), "a line of type drnCheck");
        MeterNumber meter = MeterNumber.of(inputs.text("drn"));
        String digits = meter.digits();
        int serial = digits.length() - SERIAL_AND_CHECK_DIGIT;
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("drn", digits)
                .put("meterPan", PrimaryAccountNumber.of(meter).digits())
                .put("mfrCode", digits.substring(0, serial))
                .put("serial", digits.substring(serial, digits.length() - 1));
        String checked = digits.substring(0, digits.length() - 1);
        return explain ? result.set("intermediate", Intermediate.checkDigit(checked)) : result;
    }
}
