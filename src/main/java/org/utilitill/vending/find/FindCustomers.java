package org.utilitill.vending.find;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Change.BatchTaken;
import org.utilitill.journal.tape.Change.CustomerSet;
import org.utilitill.journal.tape.Change.MeterSet;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.find.CustomerIndex;
import org.utilitill.registry.find.Hit;

/**
 * Finds customers by what people remember of them. Everything but the reading of pages happens on the thread that owns
 * the journal.
 *
 * <p>Customers that change are found at once: they are kept in a small index over the large one. When it has grown,
 * as after an import, everything is read anew in the background.
 */
public final class FindCustomers {

    /** How many customers are found at most. */
    public static final int MOST = 8;

    private static final Logger LOG = LoggerFactory.getLogger(FindCustomers.class);
    private static final int MANY_CHANGES = 20_000;

    /** Where to work in the background: the thread that owns the journal, and one that reads. */
    private record Threads(Executor owner, Executor reader) {}

    private final Journal journal;
    private final FoundRecords records;
    private Optional<Threads> threads = Optional.empty();
    private Optional<CustomerReading> reading = Optional.empty();
    /** What is heard and not yet in an index. */
    private final List<Change> heard = new ArrayList<>();
    /** What was heard while everything is being read: the reader may have passed it. */
    private final List<Change> heardWhileReading = new ArrayList<>();

    private CustomerIndex all = CustomerIndex.EMPTY;
    private CustomerIndex changed = CustomerIndex.EMPTY;
    private boolean begun;
    private boolean broken;
    private boolean closed;

    /** Finds customers of a journal; it hears of those that are recorded from now on. */
    public FindCustomers(Journal journal) {
        this.journal = journal;
        this.records = new FoundRecords(journal);
        journal.onRecord(this::hear);
    }

    /** Begins to read all customers. The first search would do it too, but whoever searches would wait. */
    public void readAhead(Executor owner, Executor reader) {
        threads = Optional.of(new Threads(owner, reader));
        begin();
    }

    /** Stops reading; the journal is about to be closed. */
    public void close() {
        closed = true;
    }

    /** A record was made: customers and meters are found as it says from now on. */
    public void hear(Fact fact) {
        if (fact instanceof Fact.CustomerAdded added) {
            heard.add(new CustomerSet(added.customer()));
        } else if (fact instanceof Fact.MeterAdded added) {
            heard.add(new MeterSet(added.meter()));
        } else if (fact instanceof Fact.Acted acted) {
            acted.change().ifPresent(this::hear);
        }
    }

    private void hear(Change change) {
        if (change instanceof CustomerSet || change instanceof MeterSet) {
            heard.add(change);
        } else if (change instanceof BatchTaken) {
            readAnew();
        }
    }

    /** The journal is at the record that is heard of and must not be asked yet: later, or at the next search. */
    private void readAnew() {
        if (begun) {
            begun = false;
            threads.ifPresent(known -> known.owner().execute(this::beginIfOpen));
        }
    }

    private void beginIfOpen() {
        if (!closed && !begun) {
            begin();
        }
    }

    /** The customers that fit what was typed, among those read so far. */
    public FoundCustomers find(String typed) {
        if (!begun && threads.isEmpty()) {
            readNow();
        }
        heed();
        List<Hit> hits = CustomerIndex.find(layers(), typed, MOST);
        int percent = reading.map(CustomerReading::percent).orElse(100);
        return new FoundCustomers(records.of(typed, hits, MOST), percent, broken);
    }

    private List<CustomerIndex> layers() {
        List<CustomerIndex> layers = new ArrayList<>(List.of(all));
        reading.map(CustomerReading::index).ifPresent(layers::add);
        layers.add(changed);
        return layers;
    }

    private void begin() {
        begun = true;
        CustomerReading next = new CustomerReading(journal);
        reading = Optional.of(next);
        heardWhileReading.clear();
        threads.ifPresent(known -> known.owner().execute(() -> turn(next, known)));
    }

    /** One page: asked for here, read there, and then the next. */
    private void turn(CustomerReading current, Threads known) {
        if (closed || !isRead(current)) {
            return;
        }
        try {
            if (current.next()) {
                known.reader().execute(() -> readPage(current, known));
            } else {
                done(current);
            }
        } catch (JournalException e) {
            stop(e);
        }
    }

    /** Whether this is what is being read: another has taken its place when much has changed since. */
    private boolean isRead(CustomerReading current) {
        return reading.filter(now -> now == current).isPresent();
    }

    private void readPage(CustomerReading current, Threads known) {
        try {
            current.read();
            known.owner().execute(() -> turn(current, known));
        } catch (JournalException e) {
            known.owner().execute(() -> stop(e));
        }
    }

    private void readNow() {
        begin();
        try {
            CustomerReading current = reading.orElseThrow();
            while (current.next()) {
                current.read();
            }
            done(current);
        } catch (JournalException e) {
            stop(e);
        }
    }

    private void done(CustomerReading current) {
        all = current.index();
        reading = Optional.empty();
        changed = CustomerIndex.EMPTY;
        heard.addAll(0, heardWhileReading);
        heardWhileReading.clear();
    }

    /** What was read so far is better than nothing. */
    private void stop(JournalException e) {
        LOG.warn("not all customers can be read: {}", e.getMessage());
        reading.ifPresent(current -> all = all.size() > current.index().size() ? all : current.index());
        reading = Optional.empty();
        broken = true;
    }

    private void heed() {
        if (heard.isEmpty()) {
            return;
        }
        Map<String, Customer> customers = new LinkedHashMap<>();
        Map<String, List<String>> meters = new LinkedHashMap<>();
        for (Change change : heard) {
            if (change instanceof CustomerSet added) {
                customers.put(added.customer().account(), added.customer());
            } else if (change instanceof MeterSet added) {
                moved(added.meter(), meters);
            }
        }
        customers.keySet().forEach(account -> meters.computeIfAbsent(account, this::metersOf));
        changed =
                changed.with(meters.entrySet().stream()
                        .flatMap(owned -> customer(owned.getKey(), customers)
                                .map(customer -> CustomerReading.entry(customer, owned.getValue()))
                                .stream())
                        .toList());
        if (reading.isPresent()) {
            heardWhileReading.addAll(heard);
        }
        heard.clear();
        if (reading.isEmpty() && threads.isPresent() && changed.size() > MANY_CHANGES) {
            begin();
        }
    }

    private Optional<Customer> customer(String account, Map<String, Customer> known) {
        return Optional.ofNullable(known.get(account))
                .or(() -> journal.registers().customer(account));
    }

    /** A meter belongs to its customer now, and to nobody else. */
    private void moved(Meter meter, Map<String, List<String>> meters) {
        String number = meter.number().digits();
        for (Hit hit : CustomerIndex.find(layers(), number, MOST)) {
            if (hit.meters().contains(number)) {
                meters.computeIfAbsent(hit.account(), this::metersOf).remove(number);
            }
        }
        meters.computeIfAbsent(meter.customer(), this::metersOf).add(number);
    }

    private List<String> metersOf(String account) {
        List<CustomerIndex> layers = layers();
        for (int i = layers.size() - 1; i >= 0; i--) {
            if (layers.get(i).has(account)) {
                return new ArrayList<>(layers.get(i).meters(account));
            }
        }
        return new ArrayList<>();
    }
}
