package org.utilitill.tariff;

import java.util.List;
import org.joda.money.Money;
import org.utilitill.money.Energy;

/**
 * What a sum of money buys under a tariff. The lines add up to the total, to the smallest coin.
 *
 * @param tariff the price list it was made from
 * @param total what the customer pays
 * @param units what the token will carry
 * @param lines where the money goes
 */
public record Quote(Tariff tariff, Money total, Energy units, List<QuoteLine> lines) {

    public Quote {
        lines = List.copyOf(lines);
        Money sum = Money.total(
                total.getCurrencyUnit(), lines.stream().map(QuoteLine::amount).toList());
        if (!sum.equals(total)) {
            throw new IllegalArgumentException("quote lines add up to %s, not to %s".formatted(sum, total));
        }
    }
}
