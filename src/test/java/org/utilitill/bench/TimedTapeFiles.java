package org.utilitill.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import org.utilitill.journal.tape.DiskTapeFiles;
import org.utilitill.journal.tape.TapeFile;
import org.utilitill.journal.tape.TapeFiles;

/** The real disk, with the time that writes and forces take added up. */
final class TimedTapeFiles implements TapeFiles {

    private long nanos;
    private int forces;

    /** Nanoseconds spent in writes and forces so far. */
    long nanos() {
        return nanos;
    }

    /** Forces so far. */
    int forces() {
        return forces;
    }

    @Override
    public TapeFile open(Path path) throws IOException {
        return new Timed(new DiskTapeFiles().open(path));
    }

    private final class Timed implements TapeFile {
        private final TapeFile real;

        Timed(TapeFile real) {
            this.real = real;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public void write(ByteBuffer source, long position) throws IOException {
            long start = System.nanoTime();
            real.write(source, position);
            nanos += System.nanoTime() - start;
        }

        @Override
        public void truncate(long size) throws IOException {
            real.truncate(size);
        }

        @Override
        public void force() throws IOException {
            long start = System.nanoTime();
            real.force();
            nanos += System.nanoTime() - start;
            forces++;
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }
}
