package org.utilitill.tariff.history;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.QuoteLine.StepUse;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;

/**
 * Why the same money buys more or less than at the last purchase: the money of today is priced once more by what held
 * then, and the two quotes are laid side by side.
 *
 * @param tenths units of today less those of then, in tenths; below zero is fewer
 * @param reasons what made the difference, the largest kind of thing first
 */
public record QuoteDifference(long tenths, List<Reason> reasons) {

    /** One thing that differs. */
    public sealed interface Reason {

        /** A charge or debt takes money today that it did not take then. */
        record Taken(String name, Money amount) implements Reason {}

        /** A charge or debt took money then that it does not take today. */
        record NotTaken(String name, Money amount) implements Reason {}

        /** Units at a lower price were there then and are used up. */
        record CheapUsed(BigDecimal units) implements Reason {}

        /** Units at a lower price are there today and were used up then. */
        record CheapBack(BigDecimal units) implements Reason {}

        /** Free units were given then and are taken for this month. */
        record FreeGone(Energy units) implements Reason {}

        /** Free units are given today. */
        record FreeGiven(Energy units) implements Reason {}

        /** The price list is another one. */
        record NewPrices() implements Reason {}
    }

    public QuoteDifference {
        reasons = List.copyOf(reasons);
    }

    /** Units of the difference, whichever way it goes. */
    public Energy size() {
        return Energy.ofTenths(Math.abs(tenths));
    }

    /**
     * Lays a quote beside the last one.
     *
     * @param then the price list of the last purchase
     * @param last the quote of the last purchase
     * @return empty when the money buys the same
     */
    public static Optional<QuoteDifference> between(Quote now, Tariff then, Quote last) {
        TariffCalculator calculator = new TariffCalculator(then, last.inputs());
        Energy units = calculator.units(now.asked());
        if (units.tenths() == 0) {
            return Optional.empty();
        }
        Quote before = calculator.quote(now.asked(), units);
        long tenths = now.units().tenths() - before.units().tenths();
        return tenths == 0
                ? Optional.empty()
                : Optional.of(new QuoteDifference(tenths, reasons(now, before, tenths > 0)));
    }

    private static List<Reason> reasons(Quote now, Quote before, boolean more) {
        List<Reason> reasons = new ArrayList<>();
        if (more) {
            taken(before, now).forEach((name, amount) -> reasons.add(new Reason.NotTaken(name, amount)));
            cheaper(now, before).ifPresent(units -> reasons.add(new Reason.CheapBack(units)));
        } else {
            taken(now, before).forEach((name, amount) -> reasons.add(new Reason.Taken(name, amount)));
            cheaper(before, now).ifPresent(units -> reasons.add(new Reason.CheapUsed(units)));
        }
        long free = now.free().tenths() - before.free().tenths();
        if (free > 0 && more) {
            reasons.add(new Reason.FreeGiven(Energy.ofTenths(free)));
        } else if (free < 0 && !more) {
            reasons.add(new Reason.FreeGone(Energy.ofTenths(-free)));
        }
        if (!now.tariff().equals(before.tariff())) {
            reasons.add(new Reason.NewPrices());
        }
        return reasons;
    }

    /** What one quote takes besides units and taxes and the other does not, by name. */
    private static Map<String, Money> taken(Quote quote, Quote other) {
        Map<String, Money> taken = new LinkedHashMap<>(taken(quote));
        taken(other).forEach((name, amount) -> taken.computeIfPresent(name, (key, own) -> own.minus(amount)));
        taken.values().removeIf(Money::isNegativeOrZero);
        return taken;
    }

    private static Map<String, Money> taken(Quote quote) {
        Map<String, Money> taken = new LinkedHashMap<>();
        for (QuoteLine line : quote.lines()) {
            if (line instanceof FixedLine fixed) {
                taken.put(fixed.name(), fixed.withTax());
            } else if (line instanceof DebtLine debt) {
                taken.put(debt.name(), debt.amount());
            } else if (line instanceof StampLine stamp) {
                taken.put(stamp.name(), stamp.amount());
            }
        }
        return taken;
    }

    /** Units that one quote has below the lowest price of the other. */
    private static Optional<BigDecimal> cheaper(Quote quote, Quote other) {
        Optional<BigDecimal> lowest =
                steps(other).stream().map(step -> step.price().perUnit()).min(BigDecimal::compareTo);
        BigDecimal units = steps(quote).stream()
                .filter(step -> lowest.filter(price -> step.price().perUnit().compareTo(price) < 0)
                        .isPresent())
                .map(StepUse::units)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        return Optional.of(units).filter(count -> count.signum() > 0);
    }

    private static List<StepUse> steps(Quote quote) {
        return quote.lines().stream()
                .filter(EnergyLine.class::isInstance)
                .flatMap(line -> ((EnergyLine) line).steps().stream())
                .toList();
    }
}
