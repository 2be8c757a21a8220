package org.utilitill.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.utilitill.journal.tape.DiskTapeFiles;
import org.utilitill.journal.tape.TapeFile;
import org.utilitill.journal.tape.TapeFiles;

/** A real disk that fills up after so many bytes, or fails at a force, until the test mends it. */
public final class FailingTapeFiles implements TapeFiles {

    private static final String FULL = "No space left on device";

    private final TapeFiles disk = new DiskTapeFiles();
    private long room = Long.MAX_VALUE;
    private boolean partial;
    private int forces = Integer.MAX_VALUE;
    private boolean frozen;
    private boolean quick;

    /** From now on so many bytes fit; the write that is too long leaves what fits, or nothing. */
    public void fullAfter(long bytes, boolean leavesWhatFits) {
        room = bytes;
        partial = leavesWhatFits;
    }

    /** From now on so many forces succeed and every later one fails. */
    public void forcesFailAfter(int good) {
        forces = good;
    }

    /** From now on a force that succeeds costs nothing: for tests of many records that play no power cut. */
    public void quick() {
        quick = true;
    }

    /** A file can not be cut either, so that a failed write can not be taken back. */
    public void canNotCut() {
        frozen = true;
    }

    /** The disk is well again. */
    public void mend() {
        room = Long.MAX_VALUE;
        forces = Integer.MAX_VALUE;
        frozen = false;
    }

    @Override
    public TapeFile open(Path path) throws IOException {
        return new FailingFile(disk.open(path));
    }

    private final class FailingFile implements TapeFile {
        private final TapeFile file;

        FailingFile(TapeFile file) {
            this.file = file;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return file.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            if (source.remaining() > room) {
                if (partial) {
                    file.write(source.slice().limit((int) room), position);
                }
                throw new IOException(FULL);
            }
            room -= source.remaining();
            file.write(source, position);
        }

        @Override
        public void truncate(long size) throws IOException {
            if (frozen) {
                throw new IOException("Input/output error");
            }
            file.truncate(size);
        }

        @Override
        public void force() throws IOException {
            if (forces == 0) {
                throw new IOException("Input/output error");
            }
            forces--;
            if (!quick) {
                file.force();
            }
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }
}
