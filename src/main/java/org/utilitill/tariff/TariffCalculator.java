package org.utilitill.tariff;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.money.TaxRate;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.TaxLine;

/** Money to units under a flat tariff: tax first, then units, the remainder of rounding on the energy line. */
public final class TariffCalculator {

    private TariffCalculator() {}

    /** The units that a sum buys before the token's own steps, rounded to tenths as the tariff says. */
    public static Energy units(Tariff tariff, Money total) {
        BigDecimal net = tariff.tax().excludedFrom(total.getAmount());
        return tariff.rounding().toTenths(net.divide(tariff.price().perUnit(), MathContext.DECIMAL128));
    }

    /**
     * The quote for a sum and the units its token will carry.
     *
     * @param encoded what {@link #units} gave, after the token's amount field has had its say
     */
    public static Quote quote(Tariff tariff, Money total, Energy encoded) {
        TaxRate tax = tariff.tax();
        Money taxMoney = tax.insideOf(total);
        Money energyMoney = total.minus(taxMoney);
        List<QuoteLine> lines = new ArrayList<>();
        lines.add(new EnergyLine(encoded, tariff.price(), energyMoney));
        if (!tax.none()) {
            lines.add(new TaxLine(tax, energyMoney, taxMoney));
        }
        return new Quote(tariff, total, encoded, lines);
    }

    /** The least sum that buys a tenth of a unit, and not less than the tariff's own minimum. */
    public static Money leastSum(Tariff tariff) {
        BigDecimal tenth = tariff.price().perUnit().movePointLeft(1);
        Money physical = BigMoney.of(tariff.price().currency(), tariff.tax().includedIn(tenth))
                .toMoney(RoundingMode.CEILING);
        return physical.isGreaterThan(tariff.minimum()) ? physical : tariff.minimum();
    }
}
