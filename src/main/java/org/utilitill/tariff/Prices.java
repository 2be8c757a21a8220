package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/** What units cost before charges. */
public sealed interface Prices {

    /** The steps that a customer's purchase is walked through. */
    List<Step> steps(PricingInputs inputs);

    /**
     * Prices by the count of units in the month.
     *
     * @param steps by rising count, the last without end
     * @param lifelineMost units in the month before above which a customer pays the next step's price in lifeline steps
     */
    record Stepped(List<Step> steps, Optional<BigDecimal> lifelineMost) implements Prices {

        public Stepped {
            requireWhole(steps);
            steps = List.copyOf(steps);
        }

        @Override
        public List<Step> steps(PricingInputs inputs) {
            return inputs.lifeline() ? steps : StepRules.withoutLifeline(steps);
        }

        private static void requireWhole(List<Step> steps) {
            Optional<StepRules.Fault> fault = StepRules.fault(steps);
            if (fault.isPresent()) {
                throw new IllegalArgumentException("steps are not whole: " + fault.get());
            }
        }
    }

    /**
     * One price for all units of a customer, by their class or usual use.
     *
     * @param bands by rising use, the last without end
     */
    record Banded(List<Band> bands) implements Prices {

        public Banded {
            if (bands.isEmpty()) {
                throw new IllegalArgumentException("no band");
            }
            bands = List.copyOf(bands);
        }

        @Override
        public List<Step> steps(PricingInputs inputs) {
            return List.of(new Step(Optional.empty(), band(inputs).price(), false));
        }

        /** The band of the customer's class, or else of their usual use; the first while the use is not known. */
        Band band(PricingInputs inputs) {
            return bands.stream()
                    .filter(band -> band.name().equals(inputs.tariffClass()))
                    .findFirst()
                    .orElseGet(() -> byUse(inputs.usualUse().orElse(BigDecimal.ZERO)));
        }

        private Band byUse(BigDecimal use) {
            return bands.stream()
                    .filter(band ->
                            band.upTo().isEmpty() || use.compareTo(band.upTo().get()) <= 0)
                    .findFirst()
                    .orElse(bands.get(bands.size() - 1));
        }
    }
}
