package org.utilitill.journal.register;

import org.utilitill.journal.tape.Fact.Registered;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.registry.Customer;
import org.utilitill.registry.Meter;
import org.utilitill.registry.csv.SeenRows;

/** The batch that is being written: its parts follow one another, and nothing is in it twice. */
public final class OpenBatch {

    private SeenRows accounts = new SeenRows();
    private SeenRows meters = new SeenRows();
    private long batch;
    private int parts;

    /**
     * Asks whether a part may go onto the tape.
     *
     * @param seq the number its record would get
     * @throws JournalException {@code RULE_BROKEN}: it may not
     */
    public void before(long seq, Registered part) {
        if (part.part() == 1) {
            accounts = new SeenRows();
            meters = new SeenRows();
            batch = part.batch();
            parts = 0;
        }
        boolean follows = part.batch() == batch && part.part() == parts + 1 && (parts > 0 || batch == seq);
        require(follows, "a part that does not follow", part);
        for (Customer customer : part.customers()) {
            require(accounts.note(customer.account(), 0, 1).line() == 0, "an account twice", part);
        }
        for (Meter meter : part.meters()) {
            require(meters.note(meter.number().digits(), 0, 1).line() == 0, "a meter twice", part);
        }
    }

    /** The part is on the tape. */
    public void after() {
        parts++;
    }

    private static void require(boolean kept, String what, Registered part) {
        if (!kept) {
            String where = "%s: part %d of batch %d".formatted(what, part.part(), part.batch());
            throw new JournalException(Code.RULE_BROKEN, where, null);
        }
    }
}
