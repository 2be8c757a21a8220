package org.utilitill.sale;

import java.time.Instant;
import org.joda.money.Money;

/**
 * The agent's credit was topped up.
 *
 * @param time when
 * @param operator who entered it
 * @param amount above zero
 * @param creditLeft the credit after it
 */
public record CreditLoaded(Instant time, String operator, Money amount, Money creditLeft) {

    public CreditLoaded {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("credit of %s is not above zero".formatted(amount));
        }
    }
}
