package org.utilitill.cli.sts;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Set;
import org.utilitill.cli.lines.Hex;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenId;

/** Type "tid": the token identifier of a time of issue. */
final class TidLine implements LineType {

    @Override
    public ObjectNode result(LineFields inputs, boolean explain) {
        inputs.requireOnly(Set.of("baseDate", "issueTime", "specialReserved", "utcOffset"), "a line of type tid");
        TokenId tid = new IssueTime(inputs).tid(BaseDate.of(inputs.smallNumber("baseDate")));
        ObjectNode result = JsonNodeFactory.instance
                .objectNode()
                .put("tidHex", Hex.of(tid.minutes(), 6))
                .put("tid", tid.minutes());
        return explain ? result.set("intermediate", Intermediate.minute(tid)) : result;
    }
}
