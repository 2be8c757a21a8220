package org.utilitill.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.StampDuty;
import org.utilitill.tariff.charge.ValueAddedTax;

/**
 * What goes from the money before it buys units: stamp duty, debts, fixed charges, tax on the whole. Each part is
 * linear between a few sums that are known, its kinks, so that the way back from units to money has a closed form too.
 */
final class Deductions {

    private static final MathContext EXACT = MathContext.DECIMAL128;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal CLOSE = BigDecimal.ONE.movePointLeft(12);

    private final Tariff tariff;
    private final PricingInputs inputs;
    private final RateTable rates;
    private final Map<Debt, DebtRule> debts = new LinkedHashMap<>();

    Deductions(Tariff tariff, PricingInputs inputs, RateTable rates) {
        this.tariff = tariff;
        this.inputs = inputs;
        this.rates = rates;
        for (DebtRule rule : tariff.debts()) {
            for (Debt debt : inputs.debts()) {
                if (covers(rule, debt) && !debt.balance().isZero()) {
                    debts.putIfAbsent(debt, rule);
                }
            }
        }
    }

    private boolean covers(DebtRule rule, Debt debt) {
        boolean named = tariff.debts().stream().anyMatch(other -> other.debt().equals(debt.code()));
        return named ? rule.debt().equals(debt.code()) : rule.debt().equals(DebtRule.ANY);
    }

    /**
     * All that goes from a sum.
     *
     * @param stamps stamp duty by charge
     * @param debts paid back by debt
     * @param fixed paid of fixed charges, with the taxes on them
     * @param taxes on the whole by charge
     * @param left for units, below zero when it is too little for the rest
     */
    record Taken(
            Map<StampDuty, BigDecimal> stamps,
            Map<Debt, BigDecimal> debts,
            Map<FixedDue, BigDecimal> fixed,
            Map<ValueAddedTax, BigDecimal> taxes,
            BigDecimal left) {}

    Taken from(BigDecimal tender) {
        Map<StampDuty, BigDecimal> stamps = new LinkedHashMap<>();
        Map<ValueAddedTax, BigDecimal> taxes = new LinkedHashMap<>();
        Map<Debt, BigDecimal> paid = new LinkedHashMap<>();
        Map<FixedDue, BigDecimal> fixed = new LinkedHashMap<>();
        debts.forEach((debt, rule) -> paid.put(debt, share(debt, rule, tender)));
        inputs.fixed().forEach(due -> charge(due).ifPresent(own -> fixed.put(due, share(due, own, tender))));
        BigDecimal taxed = tender.subtract(untaxed(paid));
        for (Charge charge : tariff.charges()) {
            if (charge instanceof StampDuty stamp) {
                stamps.put(stamp, stamp.of(tender));
            } else if (charge instanceof ValueAddedTax tax && tax.rule() == ValueAddedTax.Rule.TENDER) {
                BigDecimal percent = tax.rate().percent();
                taxes.put(tax, taxed.multiply(percent).divide(HUNDRED.add(percent), EXACT));
            }
        }
        BigDecimal left = tender.subtract(sum(stamps))
                .subtract(sum(paid))
                .subtract(sum(fixed))
                .subtract(sum(taxes));
        return new Taken(stamps, paid, fixed, taxes, left);
    }

    /** What is paid back of debts without tax. */
    BigDecimal untaxed(Map<Debt, BigDecimal> paid) {
        BigDecimal sum = BigDecimal.ZERO;
        for (Map.Entry<Debt, BigDecimal> entry : paid.entrySet()) {
            DebtRule rule = debts.get(entry.getKey());
            sum = rule == null || rule.taxed() ? sum : sum.add(entry.getValue());
        }
        return sum;
    }

    private static BigDecimal sum(Map<?, BigDecimal> parts) {
        return parts.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Optional<FixedCharge> charge(FixedDue due) {
        return rates.fixed().stream()
                .filter(charge -> charge.code().equals(due.code()))
                .findFirst();
    }

    /** What is due of a fixed charge with the taxes on it. */
    BigDecimal gross(FixedDue due, FixedCharge charge) {
        return due.due().multiply(rates.grossOf(charge));
    }

    /** A price with the taxes on the whole added. */
    BigDecimal withTax(BigDecimal net) {
        BigDecimal share = BigDecimal.ZERO;
        for (Charge charge : tariff.charges()) {
            if (charge instanceof ValueAddedTax tax && tax.rule() == ValueAddedTax.Rule.TENDER) {
                share = share.add(tax.rate().percent());
            }
        }
        return net.multiply(HUNDRED.add(share)).movePointLeft(2);
    }

    private static BigDecimal share(Debt debt, DebtRule rule, BigDecimal tender) {
        BigDecimal balance = debt.balance().getAmount();
        BigDecimal share = switch (rule.kind()) {
            case PERCENT_OF_TENDER -> percent(rule.value(), tender);
            case PERCENT_OF_DEBT -> percent(rule.value(), balance);
            case INSTALMENT -> rule.value();
            case ALL -> tender;
        };
        BigDecimal capped =
                rule.most().map(most -> share.min(percent(most, tender))).orElse(share);
        return capped.min(balance);
    }

    private BigDecimal share(FixedDue due, FixedCharge charge, BigDecimal tender) {
        BigDecimal gross = gross(due, charge);
        return charge.split()
                .filter(split -> tender.compareTo(split.below().multiply(gross)) < 0)
                .map(split -> percent(split.percent(), tender).min(gross))
                .orElse(gross);
    }

    private static BigDecimal percent(BigDecimal percent, BigDecimal of) {
        return of.multiply(percent).movePointLeft(2);
    }

    /**
     * The least sum that leaves so much for units.
     *
     * @param net above zero
     * @return empty when no sum does, since everything goes to debts
     */
    Optional<BigDecimal> tenderFor(BigDecimal net) {
        List<BigDecimal> kinks = kinks();
        for (int i = 0; i < kinks.size(); i++) {
            BigDecimal low = kinks.get(i);
            BigDecimal width = i + 1 < kinks.size() ? kinks.get(i + 1).subtract(low) : BigDecimal.TEN;
            BigDecimal first = low.add(width.divide(BigDecimal.valueOf(4)));
            BigDecimal second = low.add(width.divide(BigDecimal.valueOf(2)));
            BigDecimal slope = from(second).left().subtract(from(first).left()).divide(second.subtract(first), EXACT);
            if (slope.signum() <= 0) {
                continue;
            }
            BigDecimal tender = first.add(net.subtract(from(first).left()).divide(slope, EXACT));
            boolean within =
                    i + 1 == kinks.size() || tender.compareTo(kinks.get(i + 1).add(CLOSE)) <= 0;
            if (within && tender.compareTo(low.subtract(CLOSE)) >= 0) {
                return Optional.of(tender.max(low));
            }
        }
        return Optional.empty();
    }

    private List<BigDecimal> kinks() {
        TreeSet<BigDecimal> kinks = new TreeSet<>(List.of(BigDecimal.ZERO));
        for (Charge charge : tariff.charges()) {
            if (charge instanceof StampDuty stamp) {
                stamp.steps().forEach(step -> kinks.add(step.above()));
            }
        }
        debts.forEach((debt, rule) -> kinks(kinks, debt.balance().getAmount(), rule));
        for (FixedDue due : inputs.fixed()) {
            charge(due)
                    .flatMap(charge -> charge.split()
                            .map(split -> List.of(
                                    split.below().multiply(gross(due, charge)),
                                    whole(gross(due, charge), split.percent()))))
                    .ifPresent(kinks::addAll);
        }
        return new ArrayList<>(kinks);
    }

    /** A share that grows with the sum meets one that does not where the sum is the one divided by the other. */
    private static void kinks(Set<BigDecimal> kinks, BigDecimal balance, DebtRule rule) {
        List<BigDecimal> growing = new ArrayList<>(rule.most().stream().toList());
        List<BigDecimal> standing = new ArrayList<>(List.of(balance));
        switch (rule.kind()) {
            case PERCENT_OF_TENDER -> growing.add(rule.value());
            case PERCENT_OF_DEBT -> standing.add(percent(rule.value(), balance));
            case INSTALMENT -> standing.add(rule.value());
            case ALL -> growing.add(HUNDRED);
        }
        standing.forEach(sum -> growing.forEach(percent -> kinks.add(whole(sum, percent))));
    }

    private static BigDecimal whole(BigDecimal part, BigDecimal percent) {
        return part.multiply(HUNDRED).divide(percent, EXACT);
    }
}
