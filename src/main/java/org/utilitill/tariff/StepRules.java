package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What holds of the steps of a price: no gap, no overlap, an end that is open. */
public final class StepRules {

    private StepRules() {}

    /** What can be wrong with steps. */
    public enum Fault {
        /** There is no step. */
        NONE,
        /** A step ends where it begins or before. */
        OVERLAP,
        /** A step that is not the last has no end. */
        OPEN,
        /** The last step has an end, so nothing says what units beyond it cost. */
        GAP
    }

    /** The first fault of a list of steps, if it has one. */
    public static Optional<Fault> fault(List<Step> steps) {
        if (steps.isEmpty()) {
            return Optional.of(Fault.NONE);
        }
        BigDecimal from = BigDecimal.ZERO;
        for (Step step : steps.subList(0, steps.size() - 1)) {
            if (step.upTo().isEmpty()) {
                return Optional.of(Fault.OPEN);
            }
            if (step.upTo().get().compareTo(from) <= 0) {
                return Optional.of(Fault.OVERLAP);
            }
            from = step.upTo().get();
        }
        return steps.get(steps.size() - 1).upTo().isPresent() ? Optional.of(Fault.GAP) : Optional.empty();
    }

    /** The steps of a customer who uses too much: a lifeline step costs what the next one does. */
    static List<Step> withoutLifeline(List<Step> steps) {
        List<Step> dear = new ArrayList<>(steps);
        for (int i = steps.size() - 2; i >= 0; i--) {
            Step step = steps.get(i);
            if (step.lifeline()) {
                dear.set(i, new Step(step.upTo(), dear.get(i + 1).price(), false));
            }
        }
        return dear;
    }
}
