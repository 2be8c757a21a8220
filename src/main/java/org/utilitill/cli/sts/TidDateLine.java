package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenId;

/** Type "tidDate": when the minute of a token identifier began. */
final class TidDateLine implements LineType {

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        inputs.requireOnly(Set.of("baseDate", "tidHex", "utcOffset"), "a line of type tidDate");
        BaseDate baseDate = BaseDate.of(inputs.smallNumber("baseDate"));
        TokenId tid = new TokenId((int) inputs.hex("tidHex", 6, StsError.E_TID_RANGE), baseDate);
        ObjectNode result =
                JsonNodeFactory.instance.objectNode().put("issueTime", IssueTime.text(tid, IssueTime.clock(inputs)));
        return explain ? result.set("intermediate", Intermediate.minute(tid)) : result;
    }
}
