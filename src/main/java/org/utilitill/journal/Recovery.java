package org.utilitill.journal;

import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.index.H2Index;
import org.utilitill.journal.index.IndexFile;
import org.utilitill.journal.index.IndexMark;
import org.utilitill.journal.index.IndexQueries;
import org.utilitill.journal.index.Projection;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeMark;
import org.utilitill.journal.tape.TapeRecord;

/**
 * Brings tape and index together when a journal opens: the tape decides, the index follows or is made anew.
 *
 * <p>Where the index's mark stands on the tape, only records after it are walked; a whole tape is walked when the
 * index is missing, unreadable, foreign, ahead of the tape or from another tape.
 */
final class Recovery {

    private static final Logger LOG = LoggerFactory.getLogger(Recovery.class);
    /** Rows in one index transaction while catching up. */
    private static final int BATCH = 5_000;

    /** A journal's parts, brought together. */
    record Joined(Tape tape, H2Index index, RecoveryReport report) {}

    private final JournalFolder folder;
    private final FactCodec codec;

    Recovery(JournalFolder folder, FactCodec codec) {
        this.folder = folder;
        this.codec = codec;
    }

    Joined run() {
        IndexFile file = IndexFile.look(folder.index());
        if (file.suspect()) {
            setAside(file);
            return rebuild(true);
        }
        Optional<H2Index> index = open(file);
        if (index.isPresent()) {
            Optional<Joined> joined = follow(index.get());
            if (joined.isPresent()) {
                return joined.get();
            }
            abandon(index.get());
        }
        return rebuild(false);
    }

    private static void setAside(IndexFile file) {
        LOG.warn("the index is kept aside and made anew: {} ({})", file.found(), file.what());
        file.setAside();
    }

    /** A damaged index may fail to close too; it is about to be deleted. */
    private static void abandon(H2Index index) {
        try {
            index.close();
        } catch (JournalException e) {
            LOG.warn("the damaged index did not close: {}", e.getMessage());
        }
    }

    private static Optional<H2Index> open(IndexFile file) {
        try {
            return Optional.of(file.open());
        } catch (JournalException unreadable) {
            return Optional.empty();
        }
    }

    /** Continues from the index's mark; empty when the index does not belong to this tape. */
    private Optional<Joined> follow(H2Index index) {
        try {
            Optional<IndexMark> mark = index.mark();
            TapeMark from = mark.map(IndexMark::mark).orElse(TapeMark.START);
            if (mark.isPresent() && !standsOnTape(mark.get())) {
                return Optional.empty();
            }
            CatchUp catchUp = new CatchUp(index);
            Tape.Opened opened = Tape.open(folder.files(), folder.tape(), from, catchUp::take);
            catchUp.finish();
            lookThrough(index, opened.tape());
            boolean anew = mark.isEmpty() && catchUp.count > 0;
            return Optional.of(new Joined(
                    opened.tape(), index, new RecoveryReport(opened.tornBytes(), catchUp.count, anew, false)));
        } catch (JournalException e) {
            if (e.code() == JournalException.Code.INDEX || e.code() == JournalException.Code.RULE_BROKEN) {
                return Optional.empty();
            }
            index.close();
            throw e;
        }
    }

    private void lookThrough(H2Index index, Tape tape) {
        if (folder.indexWasClosed()) {
            return;
        }
        try {
            new IndexQueries(index).lookThrough();
        } catch (JournalException e) {
            tape.close();
            throw e;
        }
    }

    private boolean standsOnTape(IndexMark mark) {
        return Tape.holds(folder.files(), folder.tape(), mark.mark(), mark.start());
    }

    private Joined rebuild(boolean setAside) {
        H2Index.delete(folder.index());
        H2Index index = H2Index.open(folder.index());
        try {
            CatchUp catchUp = new CatchUp(index);
            Tape.Opened opened = Tape.open(folder.files(), folder.tape(), TapeMark.START, catchUp::take);
            catchUp.finish();
            return new Joined(
                    opened.tape(), index, new RecoveryReport(opened.tornBytes(), catchUp.count, true, setAside));
        } catch (JournalException e) {
            index.close();
            throw e;
        }
    }

    /** Adds records to the index in batches. */
    private final class CatchUp {
        private final H2Index index;
        private final Projection projection;
        private final OpenSale openSale;
        private Optional<TapeRecord> last = Optional.empty();
        private long count;
        private long rows;

        CatchUp(H2Index index) {
            this.index = index;
            this.projection = new Projection(index);
            this.openSale = new OpenSale(projection);
        }

        void take(TapeRecord record) {
            Fact fact = codec.fact(record);
            projection.add(record, fact);
            openSale.after(record, fact);
            last = Optional.of(record);
            count++;
            rows += fact instanceof Fact.Registered part
                    ? part.customers().size() + part.meters().size()
                    : 1;
            if (rows >= BATCH) {
                commit();
            }
        }

        void finish() {
            commit();
            if (count > 0) {
                index.checkpoint();
            }
        }

        private void commit() {
            rows = 0;
            openSale.settle();
            last.ifPresent(projection::follow);
            index.commit();
        }
    }
}
