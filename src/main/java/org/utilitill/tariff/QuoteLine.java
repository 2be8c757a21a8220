package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;

/** One line of what the customer pays for. */
public sealed interface QuoteLine {

    /** The money of this line, in the shop's currency; an adder or the rounding of cash may be below zero. */
    Money amount();

    /**
     * Units at a price.
     *
     * @param units of the token at this price
     * @param price of one, before charges
     */
    record StepUse(BigDecimal units, UnitPrice price) {}

    /** Units at their prices; it takes the remainder of all rounding, so that the lines add up to the total. */
    record EnergyLine(List<StepUse> steps, Money amount) implements QuoteLine {
        public EnergyLine {
            steps = List.copyOf(steps);
        }
    }

    /**
     * A fixed charge.
     *
     * @param code of the charge
     * @param name on slips
     * @param periods new months or days it is for
     * @param amount paid now, before tax
     * @param withTax paid now, with the taxes on it that other lines show
     * @param left due after this purchase, with tax
     */
    record FixedLine(String code, String name, int periods, Money amount, Money withTax, Money left)
            implements QuoteLine {}

    /** So much on each unit. */
    record AdderLine(String code, String name, BigDecimal perUnit, Money amount) implements QuoteLine {}

    /** A levy: a percentage of a base. */
    record LevyLine(String code, String name, TaxRate rate, Money base, Money amount) implements QuoteLine {}

    /** A tax on a base. */
    record TaxLine(String code, String name, TaxRate rate, Money base, Money amount) implements QuoteLine {}

    /** A stamp duty. */
    record StampLine(String code, String name, Money amount) implements QuoteLine {}

    /**
     * A debt paid back.
     *
     * @param left owed after this purchase
     */
    record DebtLine(String code, String name, Money amount, Money left) implements QuoteLine {}

    /** What rounding to the smallest coin added or took. */
    record RoundingLine(Money amount) implements QuoteLine {}
}
