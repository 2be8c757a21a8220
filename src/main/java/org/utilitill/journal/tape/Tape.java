package org.utilitill.journal.tape;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.utilitill.journal.tape.JournalException.Code;

/**
 * The append-only file that is the truth of the station: a record exists from the moment {@link #append} returns.
 *
 * <p>A failed write is taken back where the disk allows it. A failed force is never retried: the tape stops, and the
 * next opening says what is there. Not safe for several threads.
 */
public final class Tape implements AutoCloseable {

    private final TapeFile file;
    private final Chain chain = new Chain();
    private TapeMark end;
    private boolean stopped;

    private Tape(TapeFile file, TapeMark end) {
        this.file = file;
        this.end = end;
    }

    /** What opening a tape found: the tape, and how many bytes of a torn last write were cut off. */
    public record Opened(Tape tape, long tornBytes) {}

    /**
     * Opens a tape and walks it from a mark that is known to be good, showing each record after it.
     *
     * @throws JournalException {@code CHAIN_BROKEN} with the record's number, or {@code FOLDER}
     */
    public static Opened open(TapeFiles files, Path path, TapeMark from, Consumer<TapeRecord> visitor) {
        try {
            TapeFile file = files.open(path);
            TapeMark end = new TapeScan(file, from, visitor).run();
            long torn = file.size() - end.offset();
            if (torn > 0) {
                file.truncate(end.offset());
                file.force();
            }
            return new Opened(new Tape(file, end), torn);
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape " + path.getFileName() + " can not be opened", e);
        }
    }

    /** Walks a tape without changing it; answers the end and the bytes of a torn tail. */
    public static TapeMark read(TapeFiles files, Path path, Consumer<TapeRecord> visitor) {
        try (TapeFile file = files.open(path)) {
            return new TapeScan(file, TapeMark.START, visitor).run();
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape " + path.getFileName() + " can not be read", e);
        }
    }

    /** A tape to read single records of, beside the one that is written: with a handle of its own, and takes none. */
    public static Tape beside(TapeFiles files, Path path) {
        try {
            Tape tape = new Tape(files.open(path), TapeMark.START);
            tape.stopped = true;
            return tape;
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape " + path.getFileName() + " can not be read", e);
        }
    }

    /** Whether a write failed in a way that only a new opening can clear up. */
    public boolean stopped() {
        return stopped;
    }

    /** Bytes of a tape, a torn tail included. */
    public static long size(TapeFiles files, Path path) {
        try (TapeFile file = files.open(path)) {
            return file.size();
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape " + path.getFileName() + " can not be read", e);
        }
    }

    /** The place after the last record. */
    public TapeMark end() {
        return end;
    }

    /** Whether the record that starts at an offset ends exactly at this mark, without opening the tape for writing. */
    public static boolean holds(TapeFiles files, Path path, TapeMark mark, long start) {
        try (TapeFile file = files.open(path)) {
            if (start < 0 || start >= mark.offset() || mark.offset() > file.size()) {
                return false;
            }
            String line = new String(bytes(file, start, (int) (mark.offset() - start)), UTF_8);
            return line.startsWith(mark.seq() + "|") && line.endsWith("|" + mark.sha() + "\n");
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape " + path.getFileName() + " can not be read", e);
        }
    }

    /**
     * Lays out records at the end of the tape without writing them, so that the index can be asked first.
     *
     * <p>Several at once only for a folder that is still being set up: a torn batch is not a torn tail.
     */
    public TapeWrite prepare(List<TapeEntry> entries) {
        List<TapeRecord> records = new ArrayList<>(entries.size());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TapeMark mark = end;
        for (TapeEntry entry : entries) {
            byte[] body = TapeLine.body(mark.seq() + 1, entry);
            String sha = chain.next(mark.sha(), body, 0, body.length);
            byte[] line = TapeLine.withTail(body, mark.sha(), sha);
            TapeMark after = new TapeMark(mark.seq() + 1, sha, mark.offset() + line.length);
            bytes.writeBytes(line);
            records.add(new TapeRecord(after.seq(), entry, mark.offset(), after));
            mark = after;
        }
        return new TapeWrite(records, bytes.toByteArray());
    }

    /** Writes what was prepared and forces it; when this returns, no power cut can take it away. */
    public void append(TapeWrite write) {
        if (stopped) {
            throw new JournalException(Code.STOPPED, "a write to the tape failed earlier", null);
        }
        if (write.records().get(0).offset() != end.offset()) {
            throw new IllegalArgumentException("the write was prepared for another place on the tape");
        }
        try {
            file.write(ByteBuffer.wrap(write.bytes()), end.offset());
        } catch (IOException e) {
            takeBack();
            throw new JournalException(Code.NOT_WRITTEN, "the tape can not be written: " + e.getMessage(), e);
        }
        force();
        end = write.records().get(write.records().size() - 1).end();
    }

    private void force() {
        try {
            file.force();
        } catch (IOException e) {
            stopped = true;
            throw new JournalException(Code.NOT_CONFIRMED, "the disk did not confirm a write", e);
        }
    }

    private void takeBack() {
        try {
            file.truncate(end.offset());
            file.force();
        } catch (IOException e) {
            stopped = true;
            throw new JournalException(Code.NOT_CONFIRMED, "a failed write could not be taken back", e);
        }
    }

    /** Reads one record back by its place, checked against its own sha. */
    public TapeRecord at(long offset, int length) {
        try {
            byte[] line = bytes(file, offset, length);
            return TapeLine.readAlone(line, offset, chain)
                    .orElseThrow(() -> new JournalException(
                            Code.CHAIN_BROKEN, "the record at byte " + offset + " does not carry its checksum", null));
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape can not be read", e);
        }
    }

    private static byte[] bytes(TapeFile file, long offset, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        int got = 0;
        while (buffer.hasRemaining() && got >= 0) {
            got = file.read(buffer, offset + buffer.position());
        }
        return buffer.array();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new JournalException(Code.FOLDER, "the tape can not be closed", e);
        }
    }
}
