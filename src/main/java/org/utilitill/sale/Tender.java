package org.utilitill.sale;

import org.joda.money.Money;

/**
 * How the customer pays.
 *
 * @param type the means
 * @param given what the customer handed over
 * @param due what the sale costs, not more than given
 */
public record Tender(Type type, Money given, Money due) {

    /** Means of payment. */
    public enum Type {
        /** Notes and coins. */
        CASH
    }

    public Tender {
        if (given.isLessThan(due)) {
            throw new IllegalArgumentException("given %s is less than due %s".formatted(given, due));
        }
    }

    /** What goes back to the customer. */
    public Money change() {
        return given.minus(due);
    }
}
