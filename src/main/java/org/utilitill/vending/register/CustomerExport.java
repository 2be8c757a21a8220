package org.utilitill.vending.register;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.register.CustomerRegister;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.registry.Household;
import org.utilitill.registry.HouseholdPage;
import org.utilitill.registry.Meter;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.csv.CsvLine;
import org.utilitill.registry.form.CustomerForm;
import org.utilitill.tariff.Debt;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/**
 * Every customer and meter in a file that an import takes back and a spreadsheet shows as it is: one row a meter, one
 * for a customer without. The file has its name when it is whole.
 */
public final class CustomerExport {

    private static final Logger LOG = LoggerFactory.getLogger(CustomerExport.class);
    private static final int STEP = 200;
    private static final List<String> OF_CUSTOMER =
            List.of("account", "name", "phone", "address", "language", "tariffClass", "freeUnits");
    private static final List<String> OF_METER = List.of(
            "meter",
            "utility",
            "service",
            "tariff",
            "sgc",
            "krn",
            "ti",
            "kt",
            "ken",
            "ea",
            "tct",
            "baseDate",
            "keyChangeTokens",
            "state");

    /**
     * How far it is.
     *
     * @param customers written so far
     * @param rows written so far
     * @param over whether there are no more
     * @param refusal why it failed, if it did
     */
    public record Progress(long customers, long rows, boolean over, Optional<Refusal> refusal) {}

    private final Supplier<CustomerRegister> register;
    private final Path file;
    private final Path part;
    private final Consumer<Long> whole;
    private final TreeSet<String> debts = new TreeSet<>();
    private final List<String> columns = new ArrayList<>();
    private @Nullable BufferedWriter writer;
    private long next = HouseholdPage.FIRST;
    private long customers;
    private long rows;
    private boolean over;
    private Optional<Refusal> refusal = Optional.empty();

    /**
     * @param register what to write
     * @param whole is told how many rows there are, once the file is whole
     */
    CustomerExport(Supplier<CustomerRegister> register, Path file, Consumer<Long> whole) {
        this.register = register;
        this.file = file;
        this.part = file.resolveSibling(file.getFileName() + ".part");
        this.whole = whole;
    }

    /** Writes a little more: first it looks which debts there are, then it writes. */
    public Progress step() {
        if (!over) {
            try {
                HouseholdPage page = register.get().households(next, STEP);
                if (writer == null) {
                    look(page);
                } else {
                    write(writer, page);
                }
            } catch (IOException e) {
                LOG.warn("the file of customers: {}", e.getMessage());
                fail(RefusalCode.REGISTER_OUTPUT);
            } catch (JournalException e) {
                LOG.warn("the export stops: {}", e.getMessage());
                fail(RefusalCode.ACT_NOT_RECORDED);
            }
        }
        return new Progress(customers, rows, over, refusal);
    }

    /** Stops it; there is no file. */
    public void cancel() {
        if (!over) {
            fail(RefusalCode.REGISTER_CANCELLED);
        }
    }

    private void look(HouseholdPage page) throws IOException {
        for (Household household : page.households()) {
            household.customer().debts().stream().map(Debt::code).forEach(debts::add);
        }
        next = page.next();
        if (page.last()) {
            next = HouseholdPage.FIRST;
            begin();
        }
    }

    private void begin() throws IOException {
        columns.addAll(OF_CUSTOMER);
        for (String code : debts) {
            columns.add(CustomerForm.DEBT + code);
            columns.add(CustomerForm.DEBT_NAME + code);
        }
        columns.addAll(OF_METER);
        writer = Files.newBufferedWriter(part, UTF_8);
        // Spreadsheets take a file without this mark for one of their country's old encoding.
        writer.write('\uFEFF');
        line(writer, columns);
    }

    private void write(BufferedWriter to, HouseholdPage page) throws IOException {
        for (Household household : page.households()) {
            write(to, household);
        }
        next = page.next();
        if (page.last()) {
            to.close();
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            over = true;
            whole.accept(rows);
        }
    }

    private void write(BufferedWriter to, Household household) throws IOException {
        customers++;
        Map<String, String> customer = RegistryFields.of(household.customer());
        if (household.meters().isEmpty()) {
            row(to, customer, Map.of());
        }
        for (Meter meter : household.meters()) {
            row(to, customer, RegistryFields.of(meter));
        }
    }

    private void row(BufferedWriter to, Map<String, String> customer, Map<String, String> meter) throws IOException {
        rows++;
        List<String> cells = new ArrayList<>(columns.size());
        for (String column : columns) {
            cells.add(OF_METER.contains(column) ? meter.getOrDefault(column, "") : customer.getOrDefault(column, ""));
        }
        line(to, cells);
    }

    private static void line(BufferedWriter to, List<String> cells) throws IOException {
        to.write(CsvLine.row(cells));
        to.write("\r\n");
    }

    private void fail(RefusalCode code) {
        over = true;
        refusal = Optional.of(Refusal.of(code));
        try {
            if (writer != null) {
                writer.close();
            }
            Files.deleteIfExists(part);
        } catch (IOException e) {
            LOG.warn("the unfinished export is still there: {}", e.getMessage());
        }
    }
}
