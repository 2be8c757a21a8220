package org.utilitill.vending.register;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
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
import org.utilitill.vending.register.RowReader.ReadRow;

/**
 * Says of each row of a file what is new in it, or every fault in it. Of a file that is gone through again, only what
 * was new the first time is looked at.
 */
final class RowCheck {

    /**
     * What a row says.
     *
     * @param customer if they are new or other than they are known
     * @param meter if it is new or other than it is known
     */
    record News(Optional<Customer> customer, Optional<Meter> meter) {}

    private final KnownKeys registers;
    private final CustomerForm customers;
    private final MeterForm meters;
    private SeenRows accounts = new SeenRows();
    private SeenRows numbers = new SeenRows();
    private final BitSet newCustomers = new BitSet();
    private final BitSet newMeters = new BitSet();
    private boolean second;
    private int at;

    RowCheck(KnownKeys registers, Terms terms) {
        this.registers = registers;
        this.customers = new CustomerForm(terms.currency());
        this.meters = new MeterForm(terms);
    }

    /** The file is gone through again, from its first row on, and what is new in it is wanted. */
    void again() {
        second = true;
        at = 0;
        accounts = new SeenRows();
        numbers = new SeenRows();
    }

    Reading<News> read(ReadRow row) {
        int index = at++;
        List<FieldFault> faults = new ArrayList<>();
        Optional<Customer> customer = second && !newCustomers.get(index) ? Optional.empty() : customer(row, faults);
        Optional<Meter> meter = second && !newMeters.get(index) ? Optional.empty() : meter(row, faults);
        newCustomers.set(index, customer.isPresent());
        newMeters.set(index, meter.isPresent());
        return faults.isEmpty() ? new Read<>(new News(customer, meter)) : new Faulty<>(faults);
    }

    private Optional<Customer> customer(ReadRow row, List<FieldFault> faults) {
        String account = row.fields().getOrDefault("account", "");
        Optional<Customer> known = row.customer() == null ? registers.customer(account) : Optional.empty();
        Customer customer =
                value(row.customer() == null ? customers.read(row.fields(), known) : row.customer(), faults);
        if (customer == null) {
            return Optional.empty();
        }
        if (!second) {
            Seen seen = accounts.note(account, customer.hashCode(), row.row().line());
            if (seen.line() > 0) {
                if (!seen.same()) {
                    faults.add(new FieldFault("account", FieldRule.DOUBLED_ACCOUNT, seenAt(account, seen)));
                }
                return Optional.empty();
            }
        }
        return known.filter(customer::equals).isPresent() ? Optional.empty() : Optional.of(customer);
    }

    private Optional<Meter> meter(ReadRow row, List<FieldFault> faults) {
        Map<String, String> fields = row.fields();
        if (fields.getOrDefault("meter", "").isBlank()) {
            return Optional.empty();
        }
        List<Meter> known = new ArrayList<>(1);
        Meter meter = value(row.meter() == null ? overKnown(fields, known) : row.meter(), faults);
        if (meter == null) {
            return Optional.empty();
        }
        if (!second) {
            String number = meter.number().digits();
            Seen seen = numbers.note(number, 0, row.row().line());
            if (seen.line() > 0) {
                faults.add(new FieldFault("meter", FieldRule.DOUBLED_METER, seenAt(number, seen)));
            }
        }
        return known.contains(meter) ? Optional.empty() : Optional.of(meter);
    }

    private Reading<Meter> overKnown(Map<String, String> fields, List<Meter> known) {
        return meters.read(fields, number -> {
            Optional<Meter> found = registers.meter(number);
            found.ifPresent(known::add);
            return found;
        });
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
