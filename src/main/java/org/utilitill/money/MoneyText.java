package org.utilitill.money;

import org.joda.money.Money;

/** What became of an amount that a person or a script typed. */
public sealed interface MoneyText {

    /** The text is a usable amount, above zero. */
    record Amount(Money money) implements MoneyText {}

    /** The text is not a usable amount, and why. */
    record NotAnAmount(Reason reason, String typed) implements MoneyText {}

    /** Why a text is not an amount. */
    enum Reason {
        /** Nothing was typed. */
        EMPTY,
        /** Letters, signs in the wrong place, several separators. */
        NOT_A_NUMBER,
        /** Below zero. */
        NEGATIVE,
        /** Zero. */
        ZERO,
        /** More decimals than the currency has coins for. */
        TOO_MANY_DECIMALS,
        /** More digits than any sale can have. */
        TOO_LARGE
    }
}
