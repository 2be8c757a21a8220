package org.utilitill.vending.register;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.journal.Journal;
import org.utilitill.journal.tape.JournalException;
import org.utilitill.registry.csv.Mapping;
import org.utilitill.registry.form.Reading;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.registry.form.Reading.Read;
import org.utilitill.registry.form.Terms;
import org.utilitill.staff.Operator;
import org.utilitill.text.Texts;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.ActLog;
import org.utilitill.vending.people.ActLog.Entry;
import org.utilitill.vending.people.Gate;
import org.utilitill.vending.register.ImportProgress.Result;
import org.utilitill.vending.register.RowReader.ReadRow;

/**
 * The import of one file, step by step: it is read once to find every fault, and a second time, the same to the last
 * byte, to be written. Each step is a few milliseconds of the vending thread. All of it counts, or nothing.
 */
public final class CustomerImport {

    /** Rows of one step, and of one record on the tape. */
    public static final int STEP = 100;

    /** The most rows of one file. */
    public static final int MOST_ROWS = 1_000_000;

    private static final Logger LOG = LoggerFactory.getLogger(CustomerImport.class);
    /** Rows of one step that only looks at them. */
    private static final int CHECK_STEP = 500;

    private static final int CHECKED = 300;
    private static final int ALL = 1000;

    /** What an import needs of its station. */
    record Parts(Journal journal, Gate gate, ActLog log, Supplier<Instant> now, Texts texts, Executor reading) {}

    /** What is imported, as whom. */
    record Order(Operator actor, Entry entry, Path file, Mapping mapping, char separator, boolean checkOnly) {}

    private final Parts parts;
    private final Order order;
    private final BatchWriter batch;
    private final long size;
    private final KnownKeys known;
    private final RowCheck check;
    private final RowReader reader;
    private boolean looking = true;
    private @Nullable CsvRows opened;
    private @Nullable RowsAhead source;
    private long bytes;
    private @Nullable RejectedRows rejected;
    private String checkedSha = "";
    private boolean writing;
    private long rows;
    private long customers;
    private long meters;
    private Optional<Result> result = Optional.empty();

    CustomerImport(Parts parts, Order order, Terms terms) throws IOException {
        this.parts = parts;
        this.order = order;
        this.batch = new BatchWriter(parts.journal(), parts.now(), order.actor().name());
        this.size = Math.max(1, Files.size(order.file()));
        this.known = new KnownKeys(parts.journal());
        this.check = new RowCheck(known, terms);
        this.reader = new RowReader(known, terms, order.mapping(), order.separator());
        this.rejected = new RejectedRows(order.file(), order.mapping(), parts.texts());
        this.opened = behindHeadings();
    }

    private CsvRows behindHeadings() throws IOException {
        CsvRows rows = CsvRows.of(order.file());
        rows.next();
        return rows;
    }

    /** Whether it is over. */
    public boolean over() {
        return result.isPresent();
    }

    /** Does a little more, and answers how far it is. */
    public ImportProgress step() {
        if (!over()) {
            try {
                work();
            } catch (IOException e) {
                LOG.warn("the file of customers: {}", e.getMessage());
                end(Refusal.of(RefusalCode.REGISTER_FILE));
            } catch (JournalException e) {
                LOG.warn("the import stops: {}", e.getMessage());
                end(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
            }
        }
        return progress();
    }

    private ImportProgress progress() {
        int checked = order.checkOnly() ? ALL : CHECKED;
        long part = writing ? checked + bytes * (ALL - checked) / size : bytes * checked / size;
        return new ImportProgress(rows, over() ? ALL : (int) Math.min(part, ALL - 1), writing, result);
    }

    private void work() throws IOException {
        if (looking) {
            looking = known.more();
            return;
        }
        RowsAhead from = source == null ? begun() : source;
        source = from;
        RowsAhead.Piece piece = from.next();
        bytes = piece.bytes();
        for (ReadRow row : piece.rows()) {
            rows++;
            take(row);
        }
        if (rows > MOST_ROWS) {
            end(Refusal.of(RefusalCode.REGISTER_LARGE, Integer.toString(MOST_ROWS)));
            return;
        }
        batch.flush();
        if (piece.sha256().isPresent()) {
            endOfPass(from, piece.sha256().get());
        }
    }

    private RowsAhead begun() throws IOException {
        CsvRows file = opened == null ? behindHeadings() : opened;
        opened = null;
        return new RowsAhead(file, reader, parts.reading(), writing ? STEP : CHECK_STEP);
    }

    private void take(ReadRow row) throws IOException {
        Reading<RowCheck.News> reading = check.read(row);
        if (reading instanceof Read<RowCheck.News> good) {
            customers += good.value().customer().isPresent() ? 1 : 0;
            meters += good.value().meter().isPresent() ? 1 : 0;
            if (writing) {
                batch.add(good.value());
            }
        } else if (rejected != null) {
            rejected.add(row.row(), ((Faulty<RowCheck.News>) reading).faults());
        }
    }

    private void endOfPass(RowsAhead from, String sha) throws IOException {
        from.close();
        source = null;
        if (!writing) {
            endOfCheck(sha);
        } else if (!sha.equals(checkedSha) || faulty()) {
            end(Refusal.of(RefusalCode.REGISTER_CHANGED));
        } else {
            finish();
        }
    }

    private boolean faulty() {
        return rejected != null && rejected.rows() > 0;
    }

    private void endOfCheck(String sha) throws IOException {
        RejectedRows faults = rejected;
        if (faults != null && faults.rows() > 0) {
            faults.close();
            if (!order.checkOnly()) {
                parts.log().refused(order.entry(), Refusal.of(RefusalCode.REGISTER_ROWS));
            }
            over(new Result.Rejected(rows, faults.rows(), faults.file(), faults.beginning()));
        } else if (order.checkOnly()) {
            over(new Result.Good(rows, customers, meters, false));
        } else {
            checkedSha = sha;
            writing = true;
            check.again();
            bytes = 0;
            rows = 0;
            customers = 0;
            meters = 0;
        }
    }

    /** Whoever began it must still be the one they were. */
    private void finish() {
        Optional<Refusal> refusal =
                parts.gate().refusal(order.actor(), order.entry().what());
        if (refusal.isPresent()) {
            end(refusal.get());
            return;
        }
        Map<String, String> counts = Map.of(
                "rows", Long.toString(rows),
                "customers", Long.toString(batch.customers()),
                "meters", Long.toString(batch.meters()),
                "sha256", checkedSha);
        parts.log().done(order.entry(), Map.of(), counts, batch.whole());
        over(new Result.Good(rows, batch.customers(), batch.meters(), true));
    }

    /** Stops it; nothing of it counts. */
    public void cancel() {
        if (!over()) {
            end(Refusal.of(RefusalCode.REGISTER_CANCELLED));
        }
    }

    private void end(Refusal refusal) {
        if (!order.checkOnly()) {
            parts.log().failed(order.entry(), refusal);
        }
        over(new Result.Failed(refusal));
    }

    private void over(Result what) {
        result = Optional.of(what);
        try {
            if (opened != null) {
                opened.close();
            }
            if (source != null) {
                source.close();
            }
            if (rejected != null) {
                rejected.close();
            }
        } catch (IOException e) {
            LOG.warn("a file of the import did not close: {}", e.getMessage());
        }
    }
}
