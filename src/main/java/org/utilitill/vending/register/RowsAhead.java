package org.utilitill.vending.register;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.vending.register.RowReader.ReadRow;

/**
 * The rows of a file, a piece at a time: while one is worked on, another thread reads the next. Where that thread has
 * not begun, whoever asks reads by themselves, so that nobody waits for a thread that is busy or gone.
 */
final class RowsAhead implements Closeable {

    private static final Logger LOG = LoggerFactory.getLogger(RowsAhead.class);

    /**
     * Some rows.
     *
     * @param bytes of the file read so far
     * @param sha256 of the whole file, with its last piece
     */
    record Piece(List<ReadRow> rows, long bytes, Optional<String> sha256) {}

    private final CsvRows file;
    private final RowReader reader;
    private final Executor thread;
    private final int most;
    private FutureTask<Piece> ahead;

    /**
     * Begins to read.
     *
     * @param most rows of a piece
     */
    RowsAhead(CsvRows file, RowReader reader, Executor thread, int most) {
        this.file = file;
        this.reader = reader;
        this.thread = thread;
        this.most = most;
        this.ahead = begun();
    }

    private FutureTask<Piece> begun() {
        FutureTask<Piece> task = new FutureTask<>(this::read);
        try {
            thread.execute(task);
        } catch (RejectedExecutionException e) {
            LOG.debug("the program ends, and the next rows are read where they are asked for");
        }
        return task;
    }

    private Piece read() throws IOException {
        List<ReadRow> rows = new ArrayList<>(most);
        while (rows.size() < most) {
            Optional<CsvRows.Row> row = file.next();
            if (row.isEmpty()) {
                return new Piece(rows, file.bytes(), Optional.of(file.sha256()));
            }
            rows.add(reader.read(row.get()));
        }
        return new Piece(rows, file.bytes(), Optional.empty());
    }

    /** The next piece; not asked for behind the last. */
    Piece next() throws IOException {
        Piece piece = done();
        if (piece.sha256().isEmpty()) {
            ahead = begun();
        }
        return piece;
    }

    private Piece done() throws IOException {
        ahead.run();
        try {
            return ahead.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the file was not read to its end");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException trouble) {
                throw trouble;
            }
            throw new IllegalStateException("a row could not be read", e);
        }
    }

    /** Closes the file; whoever still reads in it finds it closed, and nobody asks what came of that. */
    @Override
    public void close() throws IOException {
        ahead.cancel(false);
        file.close();
    }
}
