package org.utilitill.tariff;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.joda.money.CurrencyUnit;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FreeUnits;

/**
 * What one service costs: the price of its units and everything else that is taken with it.
 *
 * @param id code and version
 * @param name what people call it, such as {@code "Domestic"}
 * @param service what it prices
 * @param currency of all its money
 * @param validity when it holds
 * @param month when the count of units begins anew
 * @param prices of the units
 * @param charges in the order of the slip
 * @param debts how debts are paid back, in their order
 * @param freeUnits given each month, if any are
 * @param limits the least and the most that is sold
 * @param settlement of fractions
 */
public record Tariff(
        TariffId id,
        String name,
        Service service,
        CurrencyUnit currency,
        Validity validity,
        MonthRule month,
        Prices prices,
        List<Charge> charges,
        List<DebtRule> debts,
        Optional<FreeUnits> freeUnits,
        Limits limits,
        Settlement settlement) {

    /** Refuses two charges of one code. */
    public Tariff {
        charges = List.copyOf(charges);
        debts = List.copyOf(debts);
        Set<String> codes = new HashSet<>(Set.of(Charge.ENERGY));
        for (Charge charge : charges) {
            if (!codes.add(charge.code())) {
                throw new IllegalArgumentException("two charges are called %s".formatted(charge.code()));
            }
        }
    }

    /** A flat price with nothing else, from the first day of 1970. */
    public static Tariff flat(TariffId id, String name, Service service, CurrencyUnit currency, BigDecimal price) {
        return new Tariff(
                id,
                name,
                service,
                currency,
                new Validity(LocalDateTime.of(1970, 1, 1, 0, 0), Optional.empty()),
                MonthRule.CALENDAR,
                new Prices.Stepped(List.of(new Step(Optional.empty(), price, false)), Optional.empty()),
                List.of(),
                List.of(),
                Optional.empty(),
                Limits.NONE,
                Settlement.of(currency));
    }

    /** The same with these charges. */
    public Tariff with(List<Charge> others) {
        return new Tariff(
                id, name, service, currency, validity, month, prices, others, debts, freeUnits, limits, settlement);
    }

    /** The same with these limits. */
    public Tariff with(Limits others) {
        return new Tariff(
                id, name, service, currency, validity, month, prices, charges, debts, freeUnits, others, settlement);
    }

    /** The same with this settlement. */
    public Tariff with(Settlement other) {
        return new Tariff(
                id, name, service, currency, validity, month, prices, charges, debts, freeUnits, limits, other);
    }
}
