package org.utilitill.vending.register;

import java.util.List;
import java.util.Optional;
import org.utilitill.journal.Journal;
import org.utilitill.journal.index.rows.RegisterRows.RowKey;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.csv.SeenRows;
import org.utilitill.sts.meter.MeterNumber;

/**
 * Which customers and meters were known when an import began: the rows of a file are mostly new, and to ask for each of
 * them would cost more than to look through all that are known once.
 */
final class KnownKeys {

    private static final int PIECE = 2_000;

    private final Journal journal;
    private final SeenRows accounts = new SeenRows();
    private final SeenRows numbers = new SeenRows();
    private long customersFrom;
    private long metersFrom;
    private boolean customersDone;

    KnownKeys(Journal journal) {
        this.journal = journal;
    }

    /** Looks a little further; answers whether there is more. */
    boolean more() {
        var register = journal.registers().customers();
        if (!customersDone) {
            List<RowKey> piece = register.accountsAfter(customersFrom, PIECE);
            piece.forEach(key -> accounts.note(key.text(), 0, 1));
            customersDone = piece.isEmpty();
            customersFrom =
                    customersDone ? customersFrom : piece.get(piece.size() - 1).id();
            return true;
        }
        List<RowKey> piece = register.numbersAfter(metersFrom, PIECE);
        piece.forEach(key -> numbers.note(key.text(), 0, 1));
        metersFrom = piece.isEmpty() ? metersFrom : piece.get(piece.size() - 1).id();
        return !piece.isEmpty();
    }

    /** Whether an account is known; may be asked on any thread once all are looked through. */
    boolean holdsCustomer(String account) {
        return accounts.holds(account);
    }

    /** Whether the number of a meter is known, likewise. */
    boolean holdsMeter(String number) {
        return numbers.holds(number);
    }

    /** The customer of an account; one that came since is not seen, and newer than anything of the import. */
    Optional<Customer> customer(String account) {
        return accounts.holds(account) ? journal.registers().customer(account) : Optional.empty();
    }

    /** The meter of a number, likewise. */
    Optional<Meter> meter(MeterNumber number) {
        return numbers.holds(number.digits()) ? journal.registers().meter(number) : Optional.empty();
    }
}
