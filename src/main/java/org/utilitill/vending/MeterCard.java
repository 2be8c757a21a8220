package org.utilitill.vending;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Utility;
import org.utilitill.sale.SaleMade;
import org.utilitill.tariff.Debt;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.history.MeterAccount;

/**
 * What the cashier reads back before cash is taken.
 *
 * @param meter the meter
 * @param customer behind it
 * @param utility it belongs to
 * @param tariff that applies today
 * @param account what earlier purchases mean for the next
 * @param debts what the customer owes
 * @param last what was bought last, if anything was
 */
public record MeterCard(
        Meter meter,
        Customer customer,
        Utility utility,
        Tariff tariff,
        MeterAccount account,
        List<Debt> debts,
        Optional<LastPurchase> last) {

    /** The latest purchase for a meter at this station. */
    public record LastPurchase(Instant time, Money money, Energy units, String receipt, Quote quote) {

        /** What a sale tells of itself at the next. */
        public static LastPurchase of(SaleMade made) {
            Quote quote = made.quote();
            return new LastPurchase(
                    made.time(), quote.total(), quote.units(), made.receipt().toString(), quote);
        }
    }
}
