package org.utilitill.ui.audit;

import java.util.List;
import java.util.TreeSet;
import org.utilitill.staff.Act;

/**
 * One field of what an act changed.
 *
 * @param field its name on the tape
 * @param before what it was; empty when it was not there
 * @param after what it became; empty when it went
 */
record Difference(String field, String before, String after) {

    /** Every field of an act, in the order of their names. */
    static List<Difference> of(Act act) {
        TreeSet<String> names = new TreeSet<>(act.before().keySet());
        names.addAll(act.after().keySet());
        return names.stream()
                .map(name -> new Difference(
                        name, act.before().getOrDefault(name, ""), act.after().getOrDefault(name, "")))
                .toList();
    }

    /** Whether it changed at all. */
    boolean changed() {
        return !before.equals(after);
    }
}
