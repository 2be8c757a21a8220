package org.utilitill.tariff;

import org.joda.money.Money;

/**
 * Money a customer owes the utility, paid back as they buy.
 *
 * @param code which of their debts, such as {@code "ARREARS"}; a tariff's rules name it
 * @param name what slips call it
 * @param balance still owed, zero or more
 */
public record Debt(String code, String name, Money balance) {

    public Debt {
        if (balance.isNegative()) {
            throw new IllegalArgumentException("debt %s has a balance of %s".formatted(code, balance));
        }
    }
}
