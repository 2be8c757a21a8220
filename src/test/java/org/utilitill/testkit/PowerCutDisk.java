package org.utilitill.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.utilitill.journal.tape.DiskTapeFiles;
import org.utilitill.journal.tape.TapeFile;
import org.utilitill.journal.tape.TapeFiles;

/**
 * A disk that remembers the order of everything done to it, so that a power cut can be played at any point: what was
 * forced before the cut is there, of the rest anything may be.
 *
 * <p>It works on real files; the images are made from its log, not from them.
 */
public final class PowerCutDisk implements TapeFiles {

    /** What a cut leaves of writes that were not forced. */
    public enum Remains {
        /** Nothing. */
        DROPPED,
        /** All of it. */
        KEPT,
        /** The first so many. */
        PREFIX,
        /** Any of them, in any order. */
        REORDERED,
        /** Any sectors of any of them. */
        TORN
    }

    /** One thing done to a file. Bytes are absent for a force and for a cut to a size. */
    public record Op(String file, Kind kind, long position, byte[] bytes) {}

    /** What was done. */
    public enum Kind {
        WRITE,
        TRUNCATE,
        FORCE
    }

    private static final int SECTOR = 512;

    private final Path root;
    private final List<Op> log = new ArrayList<>();

    /** A disk whose files live below a folder. */
    public PowerCutDisk(Path root) {
        this.root = root;
    }

    synchronized void note(String file, Kind kind, long position, byte[] bytes) {
        log.add(new Op(file, kind, position, bytes));
    }

    /** How many things were done so far. */
    public synchronized int length() {
        return log.size();
    }

    /** Everything done, in order. */
    public synchronized List<Op> log() {
        return List.copyOf(log);
    }

    String nameOf(Path path) {
        return root.toAbsolutePath().relativize(path.toAbsolutePath()).toString();
    }

    @Override
    public TapeFile open(Path path) throws IOException {
        TapeFile real = new DiskTapeFiles().open(path);
        return new RecordedTape(real, nameOf(path));
    }

    private final class RecordedTape implements TapeFile {
        private final TapeFile real;
        private final String name;

        RecordedTape(TapeFile real, String name) {
            this.real = real;
            this.name = name;
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
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            real.write(source, position);
            note(name, Kind.WRITE, position, bytes);
        }

        @Override
        public void truncate(long size) throws IOException {
            real.truncate(size);
            note(name, Kind.TRUNCATE, size, new byte[0]);
        }

        @Override
        public void force() throws IOException {
            real.force();
            note(name, Kind.FORCE, 0, new byte[0]);
        }

        @Override
        public void close() throws IOException {
            real.close();
        }
    }

    /** Adds to a folder, which holds the files as they were first, what a cut after so many operations leaves. */
    public void image(Path target, int cut, Remains remains, Random random) throws IOException {
        Map<String, List<Op>> byFile = new LinkedHashMap<>();
        for (Op op : log().subList(0, cut)) {
            byFile.computeIfAbsent(op.file(), name -> new ArrayList<>()).add(op);
        }
        for (Map.Entry<String, List<Op>> file : byFile.entrySet()) {
            Path path = target.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            try (FileChannel channel = FileChannel.open(
                    path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                play(channel, file.getValue(), remains, random);
            }
        }
    }

    private static void play(FileChannel channel, List<Op> ops, Remains remains, Random random) throws IOException {
        int forced = 0;
        for (int i = 0; i < ops.size(); i++) {
            if (ops.get(i).kind() == Kind.FORCE) {
                forced = i + 1;
            }
        }
        for (Op op : ops.subList(0, forced)) {
            apply(channel, op);
        }
        for (Op op : survivors(ops.subList(forced, ops.size()), remains, random)) {
            if (remains == Remains.TORN && op.kind() == Kind.WRITE) {
                applyTorn(channel, op, random);
            } else {
                apply(channel, op);
            }
        }
    }

    private static List<Op> survivors(List<Op> ops, Remains remains, Random random) {
        return switch (remains) {
            case DROPPED -> List.of();
            case KEPT, TORN -> ops;
            case PREFIX -> ops.subList(0, random.nextInt(ops.size() + 1));
            case REORDERED -> ops.stream().filter(op -> random.nextBoolean()).toList();
        };
    }

    private static void apply(FileChannel channel, Op op) throws IOException {
        switch (op.kind()) {
            case WRITE -> channel.write(ByteBuffer.wrap(op.bytes()), op.position());
            case TRUNCATE -> channel.truncate(op.position());
            case FORCE -> {}
        }
    }

    private static void applyTorn(FileChannel channel, Op op, Random random) throws IOException {
        int from = 0;
        while (from < op.bytes().length) {
            int toSector = SECTOR - (int) ((op.position() + from) % SECTOR);
            int length = Math.min(toSector, op.bytes().length - from);
            if (random.nextBoolean()) {
                channel.write(ByteBuffer.wrap(op.bytes(), from, length), op.position() + from);
            }
            from += length;
        }
    }
}
