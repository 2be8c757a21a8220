package org.utilitill.tariff.charge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.utilitill.money.TaxRate;

/**
 * Value added tax, as the law of the country rests it on a purchase.
 *
 * @param code short and unique in the tariff
 * @param name what slips call it; empty for what the language of the slip calls value added tax
 * @param rate of the tax
 * @param rule what it rests on
 * @param on codes of what it rests on, where the rule asks for it; {@link Charge#ENERGY} is the price of the units
 * @param above units of the month below which the energy is free of it, if any are
 */
public record ValueAddedTax(
        String code, String name, TaxRate rate, Rule rule, List<String> on, Optional<BigDecimal> above)
        implements Charge {

    /** What the tax rests on. */
    public enum Rule {
        /** It is added to the lines it names. */
        ADDED,
        /** The lines it names hold it already. */
        INSIDE,
        /** It is a share of all the money, charges included; debts that are free of tax are not. */
        TENDER
    }

    public ValueAddedTax {
        on = List.copyOf(on);
    }
}
