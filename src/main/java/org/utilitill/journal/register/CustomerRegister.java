package org.utilitill.journal.register;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.utilitill.journal.acts.RecordReader;
import org.utilitill.journal.index.rows.RegisterRows;
import org.utilitill.journal.index.rows.RegisterRows.RowKey;
import org.utilitill.journal.index.rows.RowPlace;
import org.utilitill.journal.register.RecentFacts.Read;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Household;
import org.utilitill.registry.HouseholdPage;
import org.utilitill.registry.Meter;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.Version;
import org.utilitill.sts.meter.MeterNumber;

/** Customers and meters: found through the index, read from the tape. */
public final class CustomerRegister {

    private static final int PIECE = 500;

    private final RegisterRows rows;
    private final RecentFacts facts;

    /** A register over the rows of an open index. */
    public CustomerRegister(RegisterRows rows, RecordReader reader) {
        this.rows = rows;
        this.facts = new RecentFacts(reader);
    }

    /** The customer of an account, as the newest record says. */
    public Optional<Customer> customer(String account) {
        return rows.customer(account).map(this::customerAt);
    }

    /** The meter of a number, as the newest record says. A number has one PAN, so this finds it by both. */
    public Optional<Meter> meter(MeterNumber number) {
        return rows.meter(number.digits()).map(this::meterAt);
    }

    /** The known meters among some numbers, by number, at most so many. */
    public List<Meter> meters(Collection<String> numbers, int most) {
        return numbers.stream()
                .sorted()
                .flatMap(number -> rows.meter(number).stream())
                .limit(most)
                .map(this::meterAt)
                .toList();
    }

    /** The meters of a customer, by number; removed ones too. */
    public List<Meter> metersOf(String account) {
        return rows.metersOf(account).stream().map(this::meterAt).toList();
    }

    /** How many customers there are. Counts them all, so not for while somebody waits. */
    public long customers() {
        return rows.customers();
    }

    /** How many meters there are. Counts them all, so not for while somebody waits. */
    public long meters() {
        return rows.meters();
    }

    /**
     * The next customers with their meters, for whoever goes through all of them between sales.
     *
     * @param from {@link HouseholdPage#FIRST}, or where the page before said
     * @param most customers
     */
    public HouseholdPage households(long from, int most) {
        List<Household> page = new ArrayList<>();
        long next = from;
        for (RowPlace place : rows.customersAfter(from, most)) {
            Customer customer = customerAt(place);
            page.add(new Household(customer, metersOf(customer.account())));
            next = place.id();
        }
        return new HouseholdPage(page, next);
    }

    /** Places of the next customers after one, in the order of the tape. */
    public List<RowPlace> customersAfter(long id, int most) {
        return rows.customersAfter(id, most);
    }

    /** Places of the next meters after one, in the order of the tape. */
    public List<RowPlace> metersAfter(long id, int most) {
        return rows.metersAfter(id, most);
    }

    /** Shows every customer with their meters, in the order of the tape. */
    public void eachHousehold(Consumer<Household> visitor) {
        HouseholdPage page = households(HouseholdPage.FIRST, PIECE);
        while (!page.last()) {
            page.households().forEach(visitor);
            page = households(page.next(), PIECE);
        }
    }

    /** Shows every meter, in the order of the tape. */
    public void eachMeter(Consumer<Meter> visitor) {
        List<RowPlace> piece = rows.metersAfter(0, PIECE);
        while (!piece.isEmpty()) {
            piece.forEach(place -> visitor.accept(meterAt(place)));
            piece = rows.metersAfter(piece.get(piece.size() - 1).id(), PIECE);
        }
    }

    /** The next accounts in the order of the tape, doubled ones and those of unfinished batches among them. */
    public List<RowKey> accountsAfter(long id, int most) {
        return rows.accountsAfter(id, most);
    }

    /** The next meter numbers in the order of the tape, likewise. */
    public List<RowKey> numbersAfter(long id, int most) {
        return rows.numbersAfter(id, most);
    }

    /** Everything that was ever recorded of a customer, oldest first. */
    public List<Version<Customer>> historyOfCustomer(String account) {
        return history(rows.customerVersions(account), CustomerRegister::customerIn, RegistryFields::of);
    }

    /** Everything that was ever recorded of a meter, oldest first. */
    public List<Version<Meter>> historyOfMeter(MeterNumber number) {
        return history(rows.meterVersions(number.digits()), CustomerRegister::meterIn, RegistryFields::of);
    }

    private <T> List<Version<T>> history(
            List<RowPlace> places, BiFunction<Fact, Integer, T> read, Function<T, Map<String, String>> fields) {
        List<Version<T>> versions = new ArrayList<>();
        Map<String, String> before = Map.of();
        for (RowPlace place : places) {
            Read found = facts.at(place);
            T value = read.apply(found.fact(), place.item());
            Map<String, String> after = fields.apply(value);
            versions.add(new Version<>(
                    place.seq(),
                    Instant.ofEpochMilli(found.record().entry().utcMillis()),
                    found.record().entry().actor(),
                    value,
                    RegistryFields.changes(before, after)));
            before = after;
        }
        return versions;
    }

    /** What stands at places of customers, read with any reader of the tape. */
    public static List<Customer> customers(RecordReader reader, Collection<RowPlace> places) {
        RecentFacts facts = new RecentFacts(reader);
        return places.stream()
                .map(place -> customerIn(facts.at(place).fact(), place.item()))
                .toList();
    }

    /** What stands at places of meters, read with any reader of the tape. */
    public static List<Meter> meters(RecordReader reader, Collection<RowPlace> places) {
        RecentFacts facts = new RecentFacts(reader);
        return places.stream()
                .map(place -> meterIn(facts.at(place).fact(), place.item()))
                .toList();
    }

    private Customer customerAt(RowPlace place) {
        return customerIn(facts.at(place).fact(), place.item());
    }

    private Meter meterAt(RowPlace place) {
        return meterIn(facts.at(place).fact(), place.item());
    }

    private static Customer customerIn(Fact fact, int item) {
        if (fact instanceof Fact.CustomerAdded added) {
            return added.customer();
        }
        return fact instanceof Fact.Registered part
                ? part.customers().get(item)
                : ((Change.CustomerSet) changeIn(fact)).customer();
    }

    private static Meter meterIn(Fact fact, int item) {
        if (fact instanceof Fact.MeterAdded added) {
            return added.meter();
        }
        return fact instanceof Fact.Registered part
                ? part.meters().get(item)
                : ((Change.MeterSet) changeIn(fact)).meter();
    }

    private static Change changeIn(Fact fact) {
        return ((Fact.Acted) fact).change().orElseThrow();
    }
}
