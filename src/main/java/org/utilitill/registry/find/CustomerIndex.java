package org.utilitill.registry.find;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/**
 * Customers to be found by what people remember of them. It never changes: adding answers a new index that shares most
 * of the old one, so that one thread can search what another is adding to.
 *
 * <p>Words fit exactly, by their beginning, by their sound (Hassan, Hasan and the Arabic spelling) or with a slip of
 * the fingers; all words must fit somewhere. Numbers fit by their first or last digits, four at least. Better likeness
 * comes first, then the name before the address, then the shorter name, then the order in which they were added.
 */
public final class CustomerIndex {

    /** An index of nobody. */
    public static final CustomerIndex EMPTY = new CustomerIndex(List.of());

    /** Large ones first; each at least twice as large as the next. */
    private final List<Segment> segments;

    private CustomerIndex(List<Segment> segments) {
        this.segments = List.copyOf(segments);
    }

    /** This index with more customers; one whose account is known already takes the place of the old. */
    public CustomerIndex with(Collection<Entry> entries) {
        if (entries.isEmpty()) {
            return this;
        }
        List<Segment> next = new ArrayList<>(segments);
        for (Entry entry : entries) {
            next.replaceAll(segment -> segment.without(entry.account()));
        }
        next.add(Segment.of(List.copyOf(entries)));
        tidy(next);
        return new CustomerIndex(next);
    }

    private static void tidy(List<Segment> segments) {
        int last = segments.size() - 1;
        while (last > 0
                && segments.get(last - 1).size() < 2 * segments.get(last).size()) {
            segments.set(last - 1, Segment.merge(segments.get(last - 1), segments.get(last)));
            segments.remove(last);
            last--;
        }
    }

    /** How many customers it knows. */
    public int size() {
        return segments.stream().mapToInt(Segment::size).sum();
    }

    /** Whether it knows an account. */
    public boolean has(String account) {
        return segments.stream().anyMatch(segment -> segment.find(account) >= 0);
    }

    /** Numbers of the meters of an account, as they were added; none for one that it does not know. */
    public List<String> meters(String account) {
        for (Segment segment : segments) {
            int doc = segment.find(account);
            if (doc >= 0) {
                return segment.documents().meters(doc);
            }
        }
        return List.of();
    }

    /** The customers that fit best. */
    public List<Hit> find(String typed, int most) {
        return find(List.of(this), typed, most);
    }

    /**
     * The customers that fit best in several indexes; what a later one says of an account hides what earlier ones say.
     *
     * @param most how many at most, 1 or more
     */
    public static List<Hit> find(List<CustomerIndex> layers, String typed, int most) {
        Query query = Query.of(typed);
        Best best = new Best(most);
        search(layers, query, false, best);
        boolean onlyNumbers =
                query.readings().stream().allMatch(terms -> terms.stream().allMatch(Query.Term::isNumber));
        // Neighbouring accounts are a slip from each other: they are no help to whoever typed one that is there.
        if (best.isEmpty() || (!best.isFull() && !onlyNumbers)) {
            search(layers, query, true, best);
        }
        return best.hits();
    }

    private static void search(List<CustomerIndex> layers, Query query, boolean slips, Best best) {
        for (int i = 0; i < layers.size(); i++) {
            List<CustomerIndex> later = layers.subList(i + 1, layers.size());
            Predicate<String> hidden = account -> later.stream().anyMatch(layer -> layer.has(account));
            for (Segment segment : layers.get(i).segments) {
                Search search = new Search(segment, slips);
                query.readings().forEach(terms -> search.find(terms, hidden, best));
            }
        }
    }
}
