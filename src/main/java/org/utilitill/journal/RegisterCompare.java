package org.utilitill.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiFunction;
import org.utilitill.journal.index.rows.RegisterRows;
import org.utilitill.journal.index.rows.RegisterRows.RowKey;
import org.utilitill.journal.index.rows.RowPlace;
import org.utilitill.journal.tape.Change;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;

/** Compares the rows of customers and meters with the tape, record by record, some at a time. */
final class RegisterCompare {

    private static final int PIECE = 2_000;

    /** The rows of one table that are still to be met on the tape. */
    private static final class Rows {
        private final BiFunction<Long, Integer, List<RowKey>> after;
        private final Deque<RowKey> piece = new ArrayDeque<>();
        private long last;

        Rows(BiFunction<Long, Integer, List<RowKey>> after) {
            this.after = after;
        }

        boolean empty() {
            if (piece.isEmpty()) {
                piece.addAll(after.apply(last, PIECE));
            }
            return piece.isEmpty();
        }

        boolean next(long seq, int item, String text) {
            if (empty()) {
                return false;
            }
            RowKey row = piece.remove();
            last = row.id();
            return row.equals(new RowKey(RowPlace.id(seq, item), text));
        }
    }

    private final Rows accounts;
    private final Rows numbers;

    RegisterCompare(RegisterRows rows) {
        accounts = new Rows(rows::accountsAfter);
        numbers = new Rows(rows::numbersAfter);
    }

    /** Whether the index has exactly the customers and meters of a record. */
    boolean fits(TapeRecord record, Fact fact) {
        boolean same = true;
        int item = 0;
        for (Customer customer : customers(fact)) {
            same &= accounts.next(record.seq(), item++, customer.account());
        }
        item = 0;
        for (Meter meter : meters(fact)) {
            same &= numbers.next(record.seq(), item++, meter.number().digits());
        }
        return same;
    }

    /** Whether the index has no more than the tape. */
    boolean over() {
        return accounts.empty() && numbers.empty();
    }

    private static List<Customer> customers(Fact fact) {
        if (fact instanceof Fact.Registered part) {
            return part.customers();
        }
        if (fact instanceof Fact.CustomerAdded added) {
            return List.of(added.customer());
        }
        return fact instanceof Fact.Acted acted && acted.change().orElse(null) instanceof Change.CustomerSet set
                ? List.of(set.customer())
                : List.of();
    }

    private static List<Meter> meters(Fact fact) {
        if (fact instanceof Fact.Registered part) {
            return part.meters();
        }
        if (fact instanceof Fact.MeterAdded added) {
            return List.of(added.meter());
        }
        return fact instanceof Fact.Acted acted && acted.change().orElse(null) instanceof Change.MeterSet set
                ? List.of(set.meter())
                : List.of();
    }
}
