package org.utilitill.journal.tape;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Shop;
import org.utilitill.registry.Utility;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.sale.SaleEvent;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.tariff.Tariff;

/** Everything a tape can say. */
public sealed interface Fact {

    /** The shop was set up; always the first record, with the format's number. */
    record ShopSet(Instant time, int format, Shop shop) implements Fact {}

    /** A utility was added. */
    record UtilityAdded(Instant time, Utility utility) implements Fact {}

    /** A price list was set. */
    record TariffSet(Instant time, Tariff tariff) implements Fact {}

    /** A customer was added. */
    record CustomerAdded(Instant time, Customer customer) implements Fact {}

    /** A meter was added. */
    record MeterAdded(Instant time, Meter meter) implements Fact {}

    /**
     * Part of a batch of customers and meters. It counts once an act says that the batch was taken; a batch that is
     * never taken is as if it never was.
     *
     * @param batch number of its first record
     * @param part counted from 1
     * @param customers new or changed, at most {@link #MOST}
     * @param meters new or changed, at most {@link #MOST}
     */
    record Registered(Instant time, String actor, long batch, int part, List<Customer> customers, List<Meter> meters)
            implements Fact {

        /** Most customers, and most meters, of one record. */
        public static final int MOST = 1000;

        /** Refuses what no record of a batch can say. */
        public Registered {
            customers = List.copyOf(customers);
            meters = List.copyOf(meters);
            if (batch < 1 || part < 1 || customers.size() > MOST || meters.size() > MOST) {
                throw new IllegalArgumentException("part %d of batch %d holds %d customers and %d meters"
                        .formatted(part, batch, customers.size(), meters.size()));
            }
        }
    }

    /** A person was added, with the hash of their PIN. */
    record OperatorAdded(Instant time, Operator operator, String pinHash) implements Fact {}

    /**
     * Someone did something, or tried.
     *
     * @param act who, what, and what became of it
     * @param change what it changed in the registers, if it did
     */
    record Acted(Act act, Optional<Change> change) implements Fact {}

    /** The agent's credit was loaded. */
    record Credit(CreditLoaded loaded) implements Fact {}

    /** Something happened to a sale. */
    record OfSale(SaleEvent event) implements Fact {}
}
