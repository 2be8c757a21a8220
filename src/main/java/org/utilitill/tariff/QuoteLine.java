package org.utilitill.tariff;

import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;

/** One line of what the customer pays for. */
public sealed interface QuoteLine {

    /** The money of this line, in the shop's currency. */
    Money amount();

    /** Units at their price; it takes the remainder of all rounding, so that the lines add up to the total. */
    record EnergyLine(Energy units, UnitPrice price, Money amount) implements QuoteLine {}

    /** A tax on a base. */
    record TaxLine(TaxRate rate, Money base, Money amount) implements QuoteLine {}
}
