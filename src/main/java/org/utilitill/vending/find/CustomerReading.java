package org.utilitill.vending.find;

import java.util.List;
import org.utilitill.journal.Journal;
import org.utilitill.journal.RegisterReader;
import org.utilitill.journal.index.rows.RowPlace;
import org.utilitill.registry.Customer;
import org.utilitill.registry.find.CustomerIndex;
import org.utilitill.registry.find.Entry;
import org.utilitill.registry.find.MeterOwners;

/**
 * Reads all meters and then all customers of a journal, page by page. What is next is asked of the journal on the
 * thread that owns it; what stands there is read on any other, one page at a time.
 */
final class CustomerReading {

    private static final int PAGE = 1_000;

    private final Journal journal;
    private final RegisterReader reader;
    private final MeterOwners.Builder meters = new MeterOwners.Builder();
    private final long total;
    private List<RowPlace> page = List.of();
    private boolean metersRead;
    private MeterOwners owners = meters.owners();
    private long last;
    private long read;
    private volatile CustomerIndex index = CustomerIndex.EMPTY;
    private volatile int percent;

    CustomerReading(Journal journal) {
        this.journal = journal;
        reader = journal.reader();
        total = Math.max(1, journal.registers().registered());
    }

    /** The customers read so far; for any thread. */
    CustomerIndex index() {
        return index;
    }

    /** How much is read, less than 100 until all is; for any thread. */
    int percent() {
        return percent;
    }

    /** Asks the journal for the next page; false when there is none. */
    boolean next() {
        if (!metersRead) {
            page = journal.registers().metersAfter(last, PAGE);
            if (!page.isEmpty()) {
                return true;
            }
            metersRead = true;
            last = 0;
            owners = meters.owners();
        }
        page = journal.registers().customersAfter(last, PAGE);
        return !page.isEmpty();
    }

    /** Reads the page that was asked for last. */
    void read() {
        if (metersRead) {
            List<Customer> customers = reader.customers(page);
            index = index.with(customers.stream()
                    .map(customer -> entry(customer, owners.of(customer.account())))
                    .toList());
        } else {
            reader.meters(page)
                    .forEach(
                            meter -> meters.add(meter.customer(), meter.number().digits()));
        }
        last = page.get(page.size() - 1).id();
        read += page.size();
        percent = (int) Math.min(99, read * 100 / total);
    }

    /** What the index needs to know of a customer. */
    static Entry entry(Customer customer, List<String> meters) {
        return new Entry(customer.account(), customer.name(), customer.address(), customer.phone(), meters);
    }
}
