package org.utilitill.tariff;

import org.joda.money.Money;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;

/**
 * The price list of one service: a flat price per unit and one tax on top.
 *
 * @param code short name on slips, such as {@code "D1"}
 * @param name what people call it, such as {@code "Domestic"}
 * @param price of one unit before tax
 * @param tax on the price
 * @param rounding of fractions of a tenth of a unit
 * @param minimum least a customer may spend at once
 */
public record Tariff(String code, String name, UnitPrice price, TaxRate tax, Rounding rounding, Money minimum) {

    public Tariff {
        if (!minimum.getCurrencyUnit().equals(price.currency())) {
            throw new IllegalArgumentException(
                    "tariff %s: minimum %s is not in %s".formatted(code, minimum, price.currency()));
        }
    }
}
