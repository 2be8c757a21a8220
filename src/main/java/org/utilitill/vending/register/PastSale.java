package org.utilitill.vending.register;

import java.time.Instant;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.sale.SaleMade;
import org.utilitill.sts.token.Service;

/**
 * A sale as the history of a meter tells it, without its token: that is shown by slips only.
 *
 * @param receipt its number
 * @param time when
 * @param operator who sold
 * @param service of the meter then
 * @param units on the token
 * @param money what was paid
 */
public record PastSale(String receipt, Instant time, String operator, Service service, Energy units, Money money) {

    static PastSale of(SaleMade made) {
        return new PastSale(
                made.receipt().toString(),
                made.time(),
                made.operator(),
                made.meter().service(),
                made.quote().units(),
                made.quote().total());
    }
}
