package org.utilitill.cli.meter;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.metersim.TidList;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenId;

/**
 * The token identifiers a meter starts with. The list in startState.tids if there is one, and then answers have it too.
 * Else oldestTid and newestTid; what lies between the two cannot be known then, so the oldest is in every place but
 * one, and of the tokens between none is used. Else manufactureTid in every place.
 *
 * @param inputs the inputs of the line
 * @param state its startState
 */
record TidFields(Values inputs, Values state) {

    static final String OLDEST = "oldestTid";
    static final String NEWEST = "newestTid";
    static final String TIDS = "tids";

    private static final String SLOTS = "slots";
    private static final String MADE = "manufactureTid";
    private static final int SLOTS_MAX = 1000;

    TidList list() {
        if (state.has(TIDS)) {
            return told();
        }
        int slots = slots(TidList.DEFAULT_SIZE);
        if (!state.has(OLDEST) && !state.has(NEWEST)) {
            return TidList.filled(slots, tid(inputs, MADE));
        }
        if (inputs.has(MADE)) {
            tid(inputs, MADE);
        }
        List<Integer> minutes = new ArrayList<>(Collections.nCopies(slots, tid(state, OLDEST)));
        minutes.set(slots - 1, tid(state, NEWEST));
        return requireEnds(new TidList(minutes));
    }

    private TidList told() {
        List<Integer> minutes = state.numbers(TIDS);
        minutes.forEach(TidFields::requireTid);
        if (minutes.isEmpty() || slots(minutes.size()) != minutes.size()) {
            throw new LineRefusal(
                    LineRefusal.FIELD_TYPE, "The field '%s' holds %d numbers, not one a slot.", TIDS, minutes.size());
        }
        return requireEnds(new TidList(minutes));
    }

    /** Refuses a list that does not reach from the oldest to the newest, if they are told. */
    private TidList requireEnds(TidList list) {
        boolean oldest = !state.has(OLDEST) || tid(state, OLDEST) == list.smallest();
        boolean newest = !state.has(NEWEST) || tid(state, NEWEST) == list.largest();
        if (!oldest || !newest) {
            throw new StsException(
                    StsError.E_TID_RANGE, "The fields '%s' and '%s' are not the ends of one list.", OLDEST, NEWEST);
        }
        return list;
    }

    private int slots(int otherwise) {
        return inputs.has(SLOTS) ? (int) inputs.within(SLOTS, 1, SLOTS_MAX) : otherwise;
    }

    private static int tid(Values values, String field) {
        return requireTid(values.fields().smallNumber(field));
    }

    private static int requireTid(int minutes) {
        return new TokenId(minutes, BaseDate.Y1993).minutes();
    }
}
