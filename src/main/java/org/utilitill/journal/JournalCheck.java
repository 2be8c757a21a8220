package org.utilitill.journal;

import java.util.Iterator;
import java.util.Optional;
import java.util.stream.Stream;
import org.utilitill.journal.JournalVerdict.Kind;
import org.utilitill.journal.JournalVerdict.Problem;
import org.utilitill.journal.index.H2Index;
import org.utilitill.journal.index.IndexQueries;
import org.utilitill.journal.index.SaleRow;
import org.utilitill.journal.tape.Fact;
import org.utilitill.journal.tape.FactCodec;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.journal.tape.JournalException.Code;
import org.utilitill.journal.tape.Tape;
import org.utilitill.journal.tape.TapeMark;
import org.utilitill.journal.tape.TapeRecord;
import org.utilitill.sale.SaleMade;

/** Reads a whole journal without changing it and names the first bad record. */
public final class JournalCheck {

    private final JournalFolder folder;
    private final FactCodec codec = new FactCodec();
    private final TapeRules rules = new TapeRules();
    private String lastReceipt = "";
    private long good;

    /** A check of the journal in a folder. */
    public JournalCheck(JournalFolder folder) {
        this.folder = folder;
    }

    /** Ends the walk at the first bad record. */
    private static final class Bad extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final Kind kind;
        private final long record;

        Bad(Kind kind, long record) {
            super(kind + " at record " + record, null, false, false);
            this.kind = kind;
            this.record = record;
        }
    }

    /**
     * Checks the tape, and the index row by row if asked.
     *
     * @param withIndex false while another process holds the index open
     */
    public JournalVerdict run(boolean withIndex) {
        try {
            TapeMark end = Tape.read(folder.files(), folder.tape(), this::check);
            long torn = Tape.size(folder.files(), folder.tape()) - end.offset();
            boolean compared = withIndex && compareIndex();
            return verdict(torn, compared, Optional.empty());
        } catch (Bad bad) {
            return verdict(0, false, Optional.of(new Problem(bad.record, lastReceipt, bad.kind)));
        } catch (JournalException e) {
            Kind kind = e.code() == Code.CHAIN_BROKEN ? Kind.CHAIN : Kind.FORMAT;
            return verdict(0, false, Optional.of(new Problem(e.record().orElse(good + 1), lastReceipt, kind)));
        }
    }

    private JournalVerdict verdict(long torn, boolean compared, Optional<Problem> problem) {
        return new JournalVerdict(good, rules.sales(), torn, compared, problem);
    }

    private void check(TapeRecord record) {
        Fact fact = codec.fact(record);
        rules.broken(record, fact).ifPresent(kind -> {
            throw new Bad(kind, record.seq());
        });
        if (fact instanceof Fact.OfSale sale && sale.event() instanceof SaleMade made) {
            lastReceipt = made.receipt().toString();
        }
        good = record.seq();
    }

    private boolean compareIndex() {
        try (H2Index index = H2Index.open(folder.index())) {
            if (index.mark().isEmpty()) {
                return false;
            }
            try (Stream<SaleRow> rows = new IndexQueries(index).saleRows()) {
                compare(
                        rows.iterator(),
                        new RegisterCompare(index.registers()),
                        index.mark().orElseThrow().mark().seq());
            }
            return true;
        } catch (JournalException unreadable) {
            return false;
        }
    }

    /** The index may be behind the tape, since the next start brings it up; what it has must be right. */
    private void compare(Iterator<SaleRow> rows, RegisterCompare registers, long upTo) {
        Tape.read(folder.files(), folder.tape(), record -> {
            if (record.seq() > upTo) {
                return;
            }
            Fact fact = codec.fact(record);
            boolean fits = registers.fits(record, fact);
            if (fact instanceof Fact.OfSale sale && sale.event() instanceof SaleMade made) {
                fits = rows.hasNext() && rows.next().equals(SaleRow.of(record, made));
            }
            if (!fits) {
                throw new Bad(Kind.INDEX, record.seq());
            }
        });
        if (rows.hasNext()) {
            throw new Bad(Kind.INDEX, rows.next().seq());
        }
        if (!registers.over()) {
            throw new Bad(Kind.INDEX, upTo);
        }
    }
}
