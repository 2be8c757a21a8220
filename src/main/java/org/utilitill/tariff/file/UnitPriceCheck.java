package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.Band;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.Step;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax;
import org.utilitill.tariff.file.FileNode.Place;
import org.utilitill.tariff.file.TariffFault.Code;

/** Looks whether some unit costs nothing or less on some day, once every charge is on it: adders may be below zero. */
final class UnitPriceCheck {

    private final Tariff tariff;

    UnitPriceCheck(Tariff tariff) {
        this.tariff = tariff;
    }

    /** Notes the first day and count of units at which it does. */
    void check(Place at, Faults faults) {
        for (LocalDate day : days()) {
            for (PricingInputs inputs : buyers(PricingInputs.first(day, Rounding.DOWN))) {
                TariffCalculator calculator = new TariffCalculator(tariff, inputs);
                for (BigDecimal units : counts()) {
                    BigDecimal price = calculator.nextPrice(units);
                    if (price.signum() <= 0) {
                        String exact = price.stripTrailingZeros().toPlainString();
                        faults.add(at, Code.UNIT_PRICE, day.toString(), units.toPlainString(), exact);
                        return;
                    }
                }
            }
        }
    }

    /** The first day of the tariff and every day an adder changes after it. */
    private List<LocalDate> days() {
        LocalDate first = tariff.validity().from().toLocalDate();
        TreeSet<LocalDate> days = new TreeSet<>(List.of(first));
        for (Charge charge : tariff.charges()) {
            if (charge instanceof UnitAdder adder) {
                adder.values().stream()
                        .map(UnitAdder.DatedValue::from)
                        .filter(first::isBefore)
                        .forEach(days::add);
            }
        }
        return List.copyOf(days);
    }

    private List<PricingInputs> buyers(PricingInputs first) {
        if (tariff.prices() instanceof Prices.Banded banded) {
            return banded.bands().stream().map(Band::name).map(first::withClass).toList();
        }
        return List.of(first, first.withLifeline(false));
    }

    /** Every count of units at which the price of the next one may change. */
    private List<BigDecimal> counts() {
        List<BigDecimal> counts = new ArrayList<>(List.of(BigDecimal.ZERO));
        if (tariff.prices() instanceof Prices.Stepped stepped) {
            stepped.steps().stream()
                    .flatMap((Step step) -> step.upTo().stream())
                    .forEach(counts::add);
        }
        for (Charge charge : tariff.charges()) {
            if (charge instanceof ValueAddedTax tax) {
                tax.above().ifPresent(counts::add);
            }
        }
        return counts;
    }
}
