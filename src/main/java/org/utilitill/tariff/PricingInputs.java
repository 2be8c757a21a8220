package org.utilitill.tariff;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;

/**
 * All that a price depends on besides the tariff and the money. A sale keeps it, so that its price can be made again.
 *
 * @param day of the purchase, in the shop's zone
 * @param monthUnits units that count into the steps of this month so far, zero or more
 * @param lifeline whether lifeline steps hold for the customer
 * @param tariffClass class of the customer, or empty
 * @param usualUse units of the month before, if known
 * @param free units given away with this purchase
 * @param fixed fixed charges that are due
 * @param debts what the customer owes
 * @param rounding of a fraction of a tenth of a unit
 */
public record PricingInputs(
        LocalDate day,
        BigDecimal monthUnits,
        boolean lifeline,
        String tariffClass,
        Optional<BigDecimal> usualUse,
        Energy free,
        List<FixedDue> fixed,
        List<Debt> debts,
        Rounding rounding) {

    /**
     * A fixed charge that is due.
     *
     * @param code of the charge
     * @param periods new months or days in it
     * @param due before tax, with what was left before, zero or more, in whole currency units
     */
    public record FixedDue(String code, int periods, BigDecimal due) {}

    public PricingInputs {
        fixed = List.copyOf(fixed);
        debts = List.copyOf(debts);
    }

    /** A customer of whom nothing is known, on a day. */
    public static PricingInputs first(LocalDate day, Rounding rounding) {
        return new PricingInputs(
                day, BigDecimal.ZERO, true, "", Optional.empty(), Energy.ZERO, List.of(), List.of(), rounding);
    }

    /** The same after so many units in the month. */
    public PricingInputs withMonthUnits(BigDecimal units) {
        return new PricingInputs(day, units, lifeline, tariffClass, usualUse, free, fixed, debts, rounding);
    }

    /** The same with these fixed charges due. */
    public PricingInputs withFixed(List<FixedDue> due) {
        return new PricingInputs(day, monthUnits, lifeline, tariffClass, usualUse, free, due, debts, rounding);
    }

    /** The same with these debts. */
    public PricingInputs withDebts(List<Debt> owed) {
        return new PricingInputs(day, monthUnits, lifeline, tariffClass, usualUse, free, fixed, owed, rounding);
    }

    /** The same with so many units given away. */
    public PricingInputs withFree(Energy given) {
        return new PricingInputs(day, monthUnits, lifeline, tariffClass, usualUse, given, fixed, debts, rounding);
    }

    /** The same with lifeline steps or without. */
    public PricingInputs withLifeline(boolean holds) {
        return new PricingInputs(day, monthUnits, holds, tariffClass, usualUse, free, fixed, debts, rounding);
    }

    /** The same for a customer of a class. */
    public PricingInputs withClass(String name) {
        return new PricingInputs(day, monthUnits, lifeline, name, usualUse, free, fixed, debts, rounding);
    }

    /** The same for a customer of a use. */
    public PricingInputs withUsualUse(BigDecimal units) {
        return new PricingInputs(
                day, monthUnits, lifeline, tariffClass, Optional.of(units), free, fixed, debts, rounding);
    }
}
