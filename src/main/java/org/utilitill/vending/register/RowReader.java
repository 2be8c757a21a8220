package org.utilitill.vending.register;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.csv.CsvLine;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.registry.form.CustomerForm;
import org.utilitill.registry.form.FieldFault;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.registry.form.MeterForm;
import org.utilitill.registry.form.Reading;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.registry.form.Reading.Read;
import org.utilitill.registry.form.Terms;

/**
 * Reads a row as far as that goes without asking the registers, which are not for this thread: a row of a customer and
 * a meter that are new, as most are, is read to its end.
 */
final class RowReader {

    /**
     * A row and what it says.
     *
     * @param fields the cells by field; empty when they can not be told apart
     * @param customer as the row has them; null where what is known of them has to be looked at
     * @param meter likewise; null too where the row has none or a fault in it
     */
    record ReadRow(
            CsvRows.Row row,
            Map<String, String> fields,
            @Nullable Reading<Customer> customer,
            @Nullable Reading<Meter> meter) {}

    private final KnownKeys known;
    private final Mapping mapping;
    private final char separator;
    private final CustomerForm customers;
    private final MeterForm meters;

    RowReader(KnownKeys known, Terms terms, Mapping mapping, char separator) {
        this.known = known;
        this.mapping = mapping;
        this.separator = separator;
        this.customers = new CustomerForm(terms.currency());
        this.meters = new MeterForm(terms);
    }

    ReadRow read(CsvRows.Row row) {
        if (row.fault() != null) {
            return faulty(row, row.fault(), "");
        }
        Optional<List<String>> cells = CsvLine.cells(row.text(), separator);
        if (cells.isEmpty()) {
            return faulty(row, FieldRule.QUOTE, "");
        }
        if (cells.get().size() != mapping.fields().size()) {
            return faulty(row, FieldRule.CELLS, Integer.toString(cells.get().size()));
        }
        Map<String, String> fields = mapping.named(cells.get());
        return new ReadRow(row, fields, customer(fields), meter(fields));
    }

    private static ReadRow faulty(CsvRows.Row row, FieldRule rule, String value) {
        return new ReadRow(row, Map.of(), new Faulty<>(List.of(new FieldFault("", rule, value))), null);
    }

    private @Nullable Reading<Customer> customer(Map<String, String> fields) {
        return known.holdsCustomer(fields.getOrDefault("account", ""))
                ? null
                : customers.read(fields, Optional.empty());
    }

    private @Nullable Reading<Meter> meter(Map<String, String> fields) {
        String written = fields.getOrDefault("meter", "");
        if (written.isBlank() || known.holdsMeter(written)) {
            return null;
        }
        Reading<Meter> meter = meters.read(fields, number -> Optional.empty());
        return meter instanceof Read<Meter> read
                        && !known.holdsMeter(read.value().number().digits())
                ? meter
                : null;
    }
}
