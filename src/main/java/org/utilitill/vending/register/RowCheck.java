package org.utilitill.vending.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.csv.CsvLine;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.registry.csv.SeenRows;
import org.utilitill.registry.csv.SeenRows.Seen;
import org.utilitill.registry.form.CustomerForm;
import org.utilitill.registry.form.FieldFault;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.registry.form.MeterForm;
import org.utilitill.registry.form.Reading;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.registry.form.Reading.Read;
import org.utilitill.registry.form.Terms;

/** Reads the rows of a file, twice if need be: what each says that is new, or every fault in it. */
final class RowCheck {

    /**
     * What a row says.
     *
     * @param customer if they are new or other than they are known
     * @param meter if it is new or other than it is known
     */
    record News(Optional<Customer> customer, Optional<Meter> meter) {}

    /** A row of the second pass is not looked for among those seen: the first pass did. */
    private static final Seen NEW = new Seen(0, false);

    private final KnownKeys registers;
    private final Mapping mapping;
    private final char separator;
    private final CustomerForm customers;
    private final MeterForm meters;
    private final SeenRows accounts = new SeenRows();
    private final SeenRows numbers = new SeenRows();
    private boolean second;

    RowCheck(KnownKeys registers, Terms terms, Mapping mapping, char separator) {
        this.registers = registers;
        this.mapping = mapping;
        this.separator = separator;
        this.customers = new CustomerForm(terms.currency());
        this.meters = new MeterForm(terms);
    }

    /** The file is read again, and what is new in it is wanted. */
    void again() {
        second = true;
    }

    Reading<News> read(CsvRows.Row row) {
        if (row.fault() != null) {
            return faulty("", row.fault(), "");
        }
        Optional<List<String>> cells = CsvLine.cells(row.text(), separator);
        if (cells.isEmpty()) {
            return faulty("", FieldRule.QUOTE, "");
        }
        if (cells.get().size() != mapping.fields().size()) {
            return faulty("", FieldRule.CELLS, Integer.toString(cells.get().size()));
        }
        return read(mapping.named(cells.get()), row.line());
    }

    private static <T> Reading<T> faulty(String field, FieldRule rule, String value) {
        return new Faulty<>(List.of(new FieldFault(field, rule, value)));
    }

    private Reading<News> read(Map<String, String> fields, int line) {
        List<FieldFault> faults = new ArrayList<>();
        Optional<Customer> customer = customer(fields, line, faults);
        Optional<Meter> meter =
                fields.getOrDefault("meter", "").isBlank() ? Optional.empty() : meter(fields, line, faults);
        return faults.isEmpty() ? new Read<>(new News(customer, meter)) : new Faulty<>(faults);
    }

    private Optional<Customer> customer(Map<String, String> fields, int line, List<FieldFault> faults) {
        String account = fields.getOrDefault("account", "");
        Optional<Customer> known = registers.customer(account);
        Customer customer = value(customers.read(fields, known), faults);
        if (customer == null || (second && accounts.seen(account).line() != line)) {
            return Optional.empty();
        }
        Seen seen = second ? NEW : accounts.note(account, customer.hashCode(), line);
        if (seen.line() > 0 && !seen.same()) {
            faults.add(new FieldFault("account", FieldRule.DOUBLED_ACCOUNT, seenAt(account, seen)));
        }
        return seen.line() > 0 || known.filter(customer::equals).isPresent() ? Optional.empty() : Optional.of(customer);
    }

    private Optional<Meter> meter(Map<String, String> fields, int line, List<FieldFault> faults) {
        List<Meter> known = new ArrayList<>(1);
        Meter meter = value(
                meters.read(fields, number -> {
                    Optional<Meter> found = registers.meter(number);
                    found.ifPresent(known::add);
                    return found;
                }),
                faults);
        if (meter == null) {
            return Optional.empty();
        }
        String number = meter.number().digits();
        Seen seen = second ? NEW : numbers.note(number, 0, line);
        if (seen.line() > 0) {
            faults.add(new FieldFault("meter", FieldRule.DOUBLED_METER, seenAt(number, seen)));
        }
        return known.contains(meter) ? Optional.empty() : Optional.of(meter);
    }

    private static String seenAt(String text, Seen seen) {
        return "%s (%d)".formatted(text, seen.line());
    }

    private static <T> @Nullable T value(Reading<T> reading, List<FieldFault> faults) {
        if (reading instanceof Read<T> read) {
            return read.value();
        }
        // A customer and a meter share a field: its fault is told once.
        ((Faulty<T>) reading)
                .faults().stream().filter(fault -> !faults.contains(fault)).forEach(faults::add);
        return null;
    }
}
