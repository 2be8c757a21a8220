package org.utilitill.vending.register;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.utilitill.registry.Customer;
import org.utilitill.registry.HouseholdPage;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Utility;
import org.utilitill.registry.Version;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.registry.form.Reading;
import org.utilitill.staff.Operator;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.vending.ActOutcome;

/**
 * Utilities, customers and meters, as the window and the commands see them. Fields are named as in
 * {@link org.utilitill.registry.RegistryFields}.
 *
 * <p>All calls come from the vending thread, also every step of an import or export: sales find room between them.
 */
public interface RegisterRoom {

    /** How many customers and meters there are. */
    record Counts(long customers, long meters) {}

    /** Every utility, in the order they were added. */
    List<Utility> utilities();

    /** The codes of all tariffs, sorted. */
    List<String> tariffs();

    /** The customer of an account. */
    Optional<Customer> customer(String account);

    /** The meter of a number. */
    Optional<Meter> meter(MeterNumber number);

    /** The meters of a customer, by number; removed ones too. */
    List<Meter> metersOf(String account);

    /** Everything that was ever recorded of a customer, oldest first. */
    List<Version<Customer>> historyOfCustomer(String account);

    /** Everything that was ever recorded of a meter, oldest first. */
    List<Version<Meter>> historyOfMeter(MeterNumber number);

    /** The newest sales of a meter, newest first. */
    List<PastSale> salesOf(MeterNumber number, int most);

    /** How many there are. Takes a second and more with 200,000 customers, so not while somebody waits. */
    Counts counts();

    /** The next customers with their meters, from {@link HouseholdPage#FIRST} on. */
    HouseholdPage households(long from, int most);

    /** What a form of a utility says, while it is typed; what is known of its code stands for fields left out. */
    Reading<Utility> readUtility(Map<String, String> fields);

    /** What a form of a customer says, while it is typed; what is known of its account stands for fields left out. */
    Reading<Customer> readCustomer(Map<String, String> fields);

    /** What a form of a meter says, while it is typed; what is known of its number stands for fields left out. */
    Reading<Meter> readMeter(Map<String, String> fields);

    /** Adds a utility, or changes the one of that code. */
    ActOutcome<Utility> setUtility(Operator actor, Map<String, String> fields);

    /** Adds a customer, or changes the one of that account. */
    ActOutcome<Customer> setCustomer(Operator actor, Map<String, String> fields);

    /** Adds a meter, or changes the one of that number; its customer must be there. */
    ActOutcome<Meter> setMeter(Operator actor, Map<String, String> fields);

    /** What the first rows of a file of customers look like, and which columns are taken for what. */
    ActOutcome<ImportPreview> preview(Operator actor, Path file);

    /**
     * Begins to import a file of customers and meters. Nothing is done until {@link CustomerImport#step} is called.
     *
     * @param mapping which column is which field
     * @param checkOnly whether to stop before anything is written
     */
    ActOutcome<CustomerImport> importFile(Operator actor, Path file, Mapping mapping, boolean checkOnly);

    /** The import that is under way, if there is one; whoever comes back to it steps it on. */
    Optional<CustomerImport> underWay();

    /** Begins to write every customer and meter into a file. Nothing is done until it is stepped. */
    ActOutcome<CustomerExport> export(Operator actor, Path file);
}
