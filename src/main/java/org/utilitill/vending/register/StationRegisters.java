package org.utilitill.vending.register;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.registry.Customer;
import org.utilitill.registry.HouseholdPage;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Utility;
import org.utilitill.registry.Version;
import org.utilitill.registry.csv.CsvLine;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.registry.form.Reading;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.text.Texts;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ActOutcome.Refused;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog.Entry;
import org.utilitill.vending.people.PeopleRoom;

/** The registers of one station: what its tape knows, the desk that changes one thing, and the files of many. */
public final class StationRegisters implements RegisterRoom {

    private static final Logger LOG = LoggerFactory.getLogger(StationRegisters.class);
    private static final int LONGEST_SUBJECT = 60;

    private final Journal journal;
    private final PeopleRoom people;
    private final Supplier<Instant> now;
    private final Texts texts;
    private final Executor reading;
    private final RegisterDesk desk;
    private @Nullable CustomerImport running;

    /**
     * Registers over a journal.
     *
     * @param people whose acts they are
     * @param now the station's guarded clock: never before the tape's last record
     * @param texts for the sentences in the file of rejected rows
     * @param reading a thread that reads ahead in the file of an import
     */
    public StationRegisters(Journal journal, PeopleRoom people, Supplier<Instant> now, Texts texts, Executor reading) {
        this.journal = journal;
        this.people = people;
        this.now = now;
        this.texts = texts;
        this.reading = reading;
        this.desk = new RegisterDesk(journal, people.gate(), people.log());
    }

    @Override
    public List<Utility> utilities() {
        return journal.registers().utilities();
    }

    @Override
    public List<String> tariffs() {
        return journal.registers().tariffCodes().stream().sorted().toList();
    }

    @Override
    public Optional<Customer> customer(String account) {
        return journal.registers().customer(account);
    }

    @Override
    public Optional<Meter> meter(MeterNumber number) {
        return journal.registers().meter(number);
    }

    @Override
    public List<Meter> metersOf(String account) {
        return journal.registers().customers().metersOf(account);
    }

    @Override
    public List<Version<Customer>> historyOfCustomer(String account) {
        return journal.registers().customers().historyOfCustomer(account);
    }

    @Override
    public List<Version<Meter>> historyOfMeter(MeterNumber number) {
        return journal.registers().customers().historyOfMeter(number);
    }

    @Override
    public List<PastSale> salesOf(MeterNumber number, int most) {
        return journal.registers().newestPurchases(number, most).stream()
                .map(PastSale::of)
                .toList();
    }

    @Override
    public Counts counts() {
        var register = journal.registers().customers();
        return new Counts(register.customers(), register.meters());
    }

    @Override
    public HouseholdPage households(long from, int most) {
        return journal.registers().customers().households(from, most);
    }

    @Override
    public Reading<Utility> readUtility(Map<String, String> fields) {
        return desk.readUtility(fields);
    }

    @Override
    public Reading<Customer> readCustomer(Map<String, String> fields) {
        return desk.readCustomer(fields);
    }

    @Override
    public Reading<Meter> readMeter(Map<String, String> fields) {
        return desk.readMeter(fields);
    }

    @Override
    public ActOutcome<Utility> setUtility(Operator actor, Map<String, String> fields) {
        return desk.setUtility(actor, fields);
    }

    @Override
    public ActOutcome<Customer> setCustomer(Operator actor, Map<String, String> fields) {
        return desk.setCustomer(actor, fields);
    }

    @Override
    public ActOutcome<Meter> setMeter(Operator actor, Map<String, String> fields) {
        return desk.setMeter(actor, fields);
    }

    @Override
    public ActOutcome<ImportPreview> preview(Operator actor, Path file) {
        return people.gate().look(actor, Permission.IMPORT_CUSTOMERS, subject(file), entry -> previewed(file));
    }

    private static ActOutcome<ImportPreview> previewed(Path file) {
        try (CsvRows rows = CsvRows.of(file)) {
            Optional<CsvRows.Row> header = rows.next();
            if (header.isEmpty() || header.get().fault() != null) {
                return new Refused<>(Refusal.of(RefusalCode.REGISTER_FILE));
            }
            char separator = CsvLine.separator(header.get().text());
            Optional<List<String>> headings = CsvLine.cells(header.get().text(), separator);
            if (headings.isEmpty()) {
                return new Refused<>(Refusal.of(RefusalCode.REGISTER_FILE));
            }
            List<List<String>> first = new ArrayList<>();
            for (int i = 0; i < ImportPreview.ROWS; i++) {
                rows.next().flatMap(row -> CsvLine.cells(row.text(), separator)).ifPresent(first::add);
            }
            return new Done<>(new ImportPreview(separator, Mapping.of(headings.get()), first));
        } catch (IOException e) {
            LOG.warn("the file of customers can not be read: {}", e.getMessage());
            return new Refused<>(Refusal.of(RefusalCode.REGISTER_FILE));
        }
    }

    @Override
    public ActOutcome<CustomerImport> importFile(Operator actor, Path file, Mapping mapping, boolean checkOnly) {
        return people.gate().pass(actor, Permission.IMPORT_CUSTOMERS, subject(file), entry -> {
            if (running != null && !running.over()) {
                return new Refused<>(Refusal.of(RefusalCode.REGISTER_BUSY));
            }
            Optional<Mapping.Fault> fault = mapping.fault();
            if (fault.isPresent()) {
                return new Refused<>(
                        Refusal.of(RefusalCode.REGISTER_COLUMNS, fault.get().name()));
            }
            ActOutcome<ImportPreview> preview = previewed(file);
            return preview instanceof Done<ImportPreview> read
                    ? begun(actor, entry, file, mapping, read.value(), checkOnly)
                    : preview.withoutValue();
        });
    }

    private ActOutcome<CustomerImport> begun(
            Operator actor, Entry entry, Path file, Mapping mapping, ImportPreview preview, boolean checkOnly) {
        if (!preview.mapping().headings().equals(mapping.headings())) {
            return new Refused<>(Refusal.of(RefusalCode.REGISTER_CHANGED));
        }
        try {
            CustomerImport begun = new CustomerImport(
                    new CustomerImport.Parts(journal, people.gate(), people.log(), now, texts, reading),
                    new CustomerImport.Order(actor, entry, file, mapping, preview.separator(), checkOnly),
                    desk.terms());
            running = begun;
            return new Done<>(begun);
        } catch (IOException e) {
            LOG.warn("the file of customers can not be read: {}", e.getMessage());
            return new Refused<>(Refusal.of(RefusalCode.REGISTER_FILE));
        }
    }

    @Override
    public Optional<CustomerImport> underWay() {
        return Optional.ofNullable(running).filter(work -> !work.over());
    }

    @Override
    public ActOutcome<CustomerExport> export(Operator actor, Path file) {
        return people.gate()
                .pass(
                        actor,
                        Permission.IMPORT_CUSTOMERS,
                        subject(file),
                        entry -> new Done<>(new CustomerExport(
                                () -> journal.registers().customers(),
                                file,
                                rows -> people.log()
                                        .done(
                                                entry,
                                                Map.of(),
                                                Map.of("exported", Long.toString(rows)),
                                                Optional.empty()))));
    }

    private static String subject(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.substring(0, Math.min(name.length(), LONGEST_SUBJECT));
    }
}
