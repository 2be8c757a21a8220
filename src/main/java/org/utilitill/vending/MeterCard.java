package org.utilitill.vending;

import java.time.Instant;
import java.util.Optional;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Utility;
import org.utilitill.tariff.Tariff;

/**
 * What the cashier reads back before cash is taken.
 *
 * @param meter the meter
 * @param customer behind it
 * @param utility it belongs to
 * @param tariff that applies today
 * @param last what was bought last, if anything was
 */
public record MeterCard(Meter meter, Customer customer, Utility utility, Tariff tariff, Optional<LastPurchase> last) {

    /** The latest purchase for a meter at this station. */
    public record LastPurchase(Instant time, Money money, Energy units, String receipt) {}
}
