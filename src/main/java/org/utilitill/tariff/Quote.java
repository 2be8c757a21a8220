package org.utilitill.tariff;

import java.math.BigDecimal;
import java.util.List;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.tariff.QuoteLine.RoundingLine;

/**
 * What a sum of money buys under a tariff. The lines add up to the total, to the smallest coin.
 *
 * @param tariff the version of the price list it was made from
 * @param tariffName what people call it
 * @param total what the customer pays
 * @param units what the token will carry, free units among them
 * @param exact what the money buys before rounding to a tenth, without free units
 * @param lines where the money goes
 * @param nextPrice what the next unit of the month would cost, all charges on it included
 * @param inputs what else the price depended on
 */
public record Quote(
        TariffId tariff,
        String tariffName,
        Money total,
        Energy units,
        BigDecimal exact,
        List<QuoteLine> lines,
        BigDecimal nextPrice,
        PricingInputs inputs) {

    /** Refuses lines that do not add up. */
    public Quote {
        lines = List.copyOf(lines);
        Money sum = Money.total(
                total.getCurrencyUnit(), lines.stream().map(QuoteLine::amount).toList());
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("quote lines add up to %s, not to %s".formatted(sum, total));
        }
    }

    /** What the customer meant to spend, before cash was rounded to a coin. */
    public Money asked() {
        return lines.stream()
                .filter(RoundingLine.class::isInstance)
                .map(QuoteLine::amount)
                .reduce(total, Money::minus);
    }

    /** Whether a customer who agreed to one pays the same and gets the same by the other. */
    public boolean samePrice(Quote other) {
        return tariff.equals(other.tariff)
                && total.equals(other.total)
                && units.equals(other.units)
                && lines.equals(other.lines);
    }

    /** The units that were given away. */
    public Energy free() {
        return inputs.free();
    }

    /** The units that were paid for. */
    public Energy paidUnits() {
        return Energy.ofTenths(units.tenths() - free().tenths());
    }
}
