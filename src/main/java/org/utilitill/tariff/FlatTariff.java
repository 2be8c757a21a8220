package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.Rounding;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.ValueAddedTax;

/**
 * The simplest price list: one price, one tax on it, a rounding and a least sum.
 *
 * @param code short name on slips
 * @param name what people call it
 * @param price of one unit before tax
 * @param tax on the price
 * @param rounding of fractions of a tenth of a unit
 * @param minimum least a customer may spend at once
 */
public record FlatTariff(String code, String name, UnitPrice price, TaxRate tax, Rounding rounding, Money minimum) {

    /** What the tax is called where nobody gave it a name. */
    public static final String TAX = "vat";

    public FlatTariff {
        if (!minimum.getCurrencyUnit().equals(price.currency())) {
            throw new IllegalArgumentException(
                    "tariff %s: minimum %s is not in %s".formatted(code, minimum, price.currency()));
        }
    }

    /** The same as version 1 of a tariff of a service. */
    public Tariff tariff(Service service) {
        Tariff flat = Tariff.flat(new TariffId(code, 1), name, service, price.currency(), price.perUnit())
                .with(new Settlement(Optional.of(rounding), coin()))
                .with(least());
        return tax.none() ? flat : flat.with(List.of(vat()));
    }

    private BigDecimal coin() {
        return Settlement.of(price.currency()).coin();
    }

    private Limits least() {
        Limits none = Limits.NONE;
        return new Limits(
                Optional.of(minimum.getAmount()),
                none.mostSale(),
                none.mostSaleUnits(),
                none.mostDay(),
                none.mostDayUnits(),
                none.mostMonthUnits());
    }

    private Charge vat() {
        return new ValueAddedTax(TAX, "", tax, ValueAddedTax.Rule.ADDED, List.of(Charge.ENERGY), Optional.empty());
    }
}
