package org.utilitill.journal.tape;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Consumer;

/** Walks a tape from a mark to its end, checking every link, and finds the torn tail if there is one. */
final class TapeScan {

    private static final int PIECE = 1 << 20;

    private final TapeFile file;
    private final Chain chain = new Chain();
    private final Consumer<TapeRecord> visitor;
    private TapeMark mark;
    private byte[] pending = new byte[0];

    TapeScan(TapeFile file, TapeMark from, Consumer<TapeRecord> visitor) {
        this.file = file;
        this.mark = from;
        this.visitor = visitor;
    }

    /**
     * Visits every record and answers the place after the last good one. What follows it, if anything, is the tail of
     * a write that power or a kill cut short.
     *
     * @throws JournalException when a bad record has records after it: that is no torn tail
     */
    TapeMark run() throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(PIECE);
        long position = mark.offset();
        for (int got = file.read(buffer, position); got > 0; got = file.read(buffer, position)) {
            position += got;
            take(buffer.array(), got);
            buffer.clear();
        }
        return mark;
    }

    private void take(byte[] piece, int length) {
        byte[] bytes = pending;
        int held = bytes.length;
        bytes = Arrays.copyOf(bytes, held + length);
        System.arraycopy(piece, 0, bytes, held, length);
        int from = 0;
        for (int at = held; at < bytes.length; at++) {
            if (bytes[at] == '\n') {
                if (!visit(bytes, from, at)) {
                    refuseUnlessLast(bytes, at + 1);
                    break;
                }
                from = at + 1;
            }
        }
        pending = Arrays.copyOfRange(bytes, from, bytes.length);
    }

    private boolean visit(byte[] bytes, int from, int to) {
        Optional<TapeRecord> record = TapeLine.read(bytes, from, to, mark, chain);
        record.ifPresent(good -> {
            mark = good.end();
            visitor.accept(good);
        });
        return record.isPresent();
    }

    /** Only one record is ever written before it is forced, so a torn one has nothing behind it. */
    private void refuseUnlessLast(byte[] bytes, int next) {
        if (next < bytes.length || !atEnd(bytes.length)) {
            throw new JournalException(
                    JournalException.Code.CHAIN_BROKEN,
                    mark.seq() + 1,
                    "record %d at byte %d does not follow record %d"
                            .formatted(mark.seq() + 1, mark.offset(), mark.seq()),
                    null);
        }
    }

    private boolean atEnd(int taken) {
        try {
            return mark.offset() + taken >= file.size();
        } catch (IOException e) {
            throw new JournalException(JournalException.Code.FOLDER, "the tape's size can not be read", e);
        }
    }
}
