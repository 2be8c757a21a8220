package org.utilitill.journal;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import org.utilitill.journal.acts.RecordReader;
import org.utilitill.journal.index.rows.RowPlace;
import org.utilitill.journal.register.CustomerRegister;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.Tape;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;

/**
 * Reads what is registered at places of the tape, on whatever thread: each call has a handle of its own, and what is on
 * the tape never changes.
 */
public final class RegisterReader {

    private final JournalFolder folder;
    private final FactCodec codec = new FactCodec();

    RegisterReader(JournalFolder folder) {
        this.folder = folder;
    }

    /**
     * The customers at some places.
     *
     * @throws JournalException when a record is damaged
     */
    public List<Customer> customers(Collection<RowPlace> places) {
        return read(places, CustomerRegister::customers);
    }

    /**
     * The meters at some places.
     *
     * @throws JournalException when a record is damaged
     */
    public List<Meter> meters(Collection<RowPlace> places) {
        return read(places, CustomerRegister::meters);
    }

    private <T> List<T> read(
            Collection<RowPlace> places, BiFunction<RecordReader, Collection<RowPlace>, List<T>> what) {
        try (Tape tape = Tape.beside(folder.files(), folder.tape())) {
            return what.apply(new RecordReader(tape, codec), places);
        }
    }
}
