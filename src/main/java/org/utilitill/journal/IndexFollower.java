package org.utilitill.journal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.index.H2Index;
import org.utilitill.journal.index.Projection;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.sale.SaleMade;

/**
 * Keeps the index in step with the tape, record by record.
 *
 * <p>A sale, or a part of a batch of customers, goes into the index before it goes onto the tape, so that the index's
 * rules are asked first. Everything else is on the tape first and enters the index when someone next looks or writes:
 * nobody waits for it at the counter. An index that fails after a record is on the tape is only behind: it says so, and
 * is brought up before the next record.
 */
final class IndexFollower {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);

    /** A record that is on the tape, and what it says. */
    private record Noted(TapeRecord record, Fact fact) {}

    private final H2Index index;
    private final Projection projection;
    private final OpenSale openSale;
    /** On the tape, not yet in the index. */
    private final Deque<Noted> later = new ArrayDeque<>();
    /** The last record on the tape whose transaction is still open. */
    private Optional<TapeRecord> uncommitted = Optional.empty();

    /** Whether the open transaction holds parts of a batch, which are committed several at a time. */
    private boolean inBatch;

    private boolean behind;

    IndexFollower(H2Index index) {
        this.index = index;
        this.projection = new Projection(index);
        this.openSale = new OpenSale(projection);
    }

    /** Whether the tape has records that the index lost. */
    boolean behind() {
        return behind;
    }

    /**
     * Asks the index whether a record may go onto the tape.
     *
     * @throws JournalException {@code RULE_BROKEN} or {@code INDEX}: it may not
     */
    void before(TapeRecord record, Fact fact) {
        if (!isAskedFirst(fact)) {
            return;
        }
        if (!(fact instanceof Fact.Registered && later.isEmpty() && inBatch)) {
            settle();
        }
        if (behind) {
            throw new JournalException(JournalException.Code.INDEX, "the index is behind the tape", null);
        }
        projection.add(record, fact);
        openSale.after(record, fact);
    }

    /** The record is on the tape. */
    void after(TapeRecord record, Fact fact) {
        if (isAskedFirst(fact)) {
            uncommitted = Optional.of(record);
            inBatch = fact instanceof Fact.Registered;
        } else {
            later.add(new Noted(record, fact));
        }
    }

    private static boolean isAskedFirst(Fact fact) {
        return fact instanceof Fact.Registered
                || (fact instanceof Fact.OfSale event && event.event() instanceof SaleMade);
    }

    /** The record did not reach the tape. */
    void takeBack(Fact fact) {
        if (!isAskedFirst(fact)) {
            return;
        }
        openSale.forget();
        try {
            index.rollback();
        } catch (JournalException e) {
            fail(e);
        }
        if (inBatch && uncommitted.isPresent()) {
            fail(new JournalException(JournalException.Code.INDEX, "parts of a batch were taken back", null));
            uncommitted = Optional.empty();
        }
    }

    /** Brings the index level with the tape. */
    void settle() {
        if (behind || (later.isEmpty() && uncommitted.isEmpty())) {
            return;
        }
        try {
            for (Noted noted : later) {
                projection.add(noted.record(), noted.fact());
                openSale.after(noted.record(), noted.fact());
                uncommitted = Optional.of(noted.record());
            }
            openSale.settle();
            uncommitted.ifPresent(projection::follow);
            index.commit();
        } catch (JournalException e) {
            fail(e);
        }
        later.clear();
        uncommitted = Optional.empty();
        inBatch = false;
    }

    private void fail(JournalException e) {
        LOG.warn("the index fell behind the tape", e);
        openSale.forget();
        behind = true;
    }

    /** Brings the index's file to a state that a power cut leaves readable; failing at it costs no sale. */
    void checkpoint() {
        settle();
        if (behind) {
            return;
        }
        try {
            index.checkpoint();
        } catch (JournalException e) {
            fail(e);
        }
    }

    /** Closes an index that failed, whatever it says to that. */
    void abandon() {
        try {
            index.close();
        } catch (JournalException e) {
            LOG.warn("the index did not close: {}", e.getMessage());
        }
    }

    /** Writes what is open and closes the index; answers whether it is whole. */
    boolean close() {
        checkpoint();
        index.close();
        return !behind && !index.failed();
    }
}
