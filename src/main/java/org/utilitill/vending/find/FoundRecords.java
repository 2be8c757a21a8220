package org.utilitill.vending.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.utilitill.journal.Journal;
import org.utilitill.journal.RecordedSale;
import org.utilitill.journal.Registers;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.find.Field;
import org.utilitill.registry.find.Hit;
import org.utilitill.registry.find.Marker;
import org.utilitill.sale.SaleMade;

/** The records behind what an index found, and the customer of an old receipt. */
final class FoundRecords {

    /** A customer with more meters than this is no household. */
    private static final int MOST_METERS = 64;

    private static final Pattern RECEIPT = Pattern.compile("(\\d{2})\\s*-\\s*(\\d{1,18})");
    private static final Pattern COUNTER = Pattern.compile("\\d{6,18}");

    private final Journal journal;

    FoundRecords(Journal journal) {
        this.journal = journal;
    }

    /** The records of some hits. An old receipt comes first if it was typed as slips show it, last otherwise. */
    List<Found> of(String typed, List<Hit> hits, int most) {
        List<Found> found = new ArrayList<>(records(typed, hits));
        Matcher receipt = RECEIPT.matcher(typed.strip());
        if (receipt.matches()) {
            sale(Long.parseLong(receipt.group(2)), receipt.group(1))
                    .ifPresent(made -> ofReceipt(made).ifPresent(first -> putFirst(found, first)));
        } else if (COUNTER.matcher(typed.strip()).matches()) {
            counters(typed.strip())
                    .forEach(counter -> sale(counter, terminal())
                            .flatMap(this::ofReceipt)
                            .filter(last -> found.stream()
                                    .noneMatch(isOf(last.customer().account())))
                            .ifPresent(last -> putLast(found, last, most)));
        }
        return found.subList(0, Math.min(found.size(), most));
    }

    private static void putFirst(List<Found> found, Found first) {
        found.removeIf(isOf(first.customer().account()));
        found.add(0, first);
    }

    private static void putLast(List<Found> found, Found last, int most) {
        if (found.size() == most) {
            found.remove(most - 1);
        }
        found.add(last);
    }

    private static Predicate<Found> isOf(String account) {
        return found -> found.customer().account().equals(account);
    }

    /** The counter may be typed with the terminal before it, and without the dash. */
    private List<Long> counters(String digits) {
        List<Long> counters = new ArrayList<>(List.of(Long.parseLong(digits)));
        if (digits.length() > 2 && digits.startsWith(terminal())) {
            counters.add(Long.parseLong(digits.substring(2)));
        }
        return counters;
    }

    private String terminal() {
        return registers().shop().terminal();
    }

    private Optional<SaleMade> sale(long counter, String terminal) {
        return registers()
                .sale(counter)
                .map(RecordedSale::sale)
                .map(sale -> sale.made())
                .filter(made -> made.receipt().terminal().equals(terminal));
    }

    private Optional<Found> ofReceipt(SaleMade made) {
        return registers()
                .meter(made.meter().number())
                .flatMap(meter -> registers()
                        .customer(meter.customer())
                        .map(customer -> new Found(customer, List.of(meter), EnumSet.of(Field.RECEIPT))));
    }

    private List<Found> records(String typed, List<Hit> hits) {
        List<String> numbers = hits.stream()
                .flatMap(hit -> hit.meters().stream())
                .limit(MOST_METERS)
                .toList();
        List<Meter> meters = numbers.isEmpty() ? List.of() : registers().meters(numbers, MOST_METERS);
        Marker marker = new Marker(typed);
        Comparator<Meter> fitting = Comparator.comparing(
                meter -> marker.number(meter.number().digits()).isEmpty());
        List<Found> found = new ArrayList<>();
        for (Hit hit : hits) {
            Optional<Customer> customer = registers().customer(hit.account());
            List<Meter> own = meters.stream()
                    .filter(meter -> meter.customer().equals(hit.account()))
                    .sorted(fitting)
                    .toList();
            customer.ifPresent(known -> found.add(new Found(known, own, matched(hit, own))));
        }
        return found;
    }

    private static Set<Field> matched(Hit hit, List<Meter> own) {
        Set<Field> matched = EnumSet.noneOf(Field.class);
        matched.addAll(hit.matched());
        if (own.isEmpty()) {
            matched.remove(Field.METER);
        }
        return matched;
    }

    private Registers registers() {
        return journal.registers();
    }
}
