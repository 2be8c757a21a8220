package org.utilitill.testkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.utilitill.testkit.PowerCutDisk.Kind;

/** Puts the index's database on a {@link PowerCutDisk}: locations begin with {@code pcut:}. */
public final class PowerCutPath extends FilePathWrapper {

    private static final Map<String, PowerCutDisk> DISKS = new ConcurrentHashMap<>();

    /** The location of a database on a disk, below its root folder. */
    public static String on(PowerCutDisk disk, Path database) {
        FilePath.register(new PowerCutPath());
        DISKS.put(database.toAbsolutePath().toString(), disk);
        return "pcut:" + database.toAbsolutePath();
    }

    @Override
    public String getScheme() {
        return "pcut";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        String real = getBase().toString();
        for (Map.Entry<String, PowerCutDisk> disk : DISKS.entrySet()) {
            if (real.startsWith(disk.getKey())) {
                return new Recorded(
                        getBase().open(mode), disk.getValue(), disk.getValue().nameOf(Path.of(real)));
            }
        }
        return getBase().open(mode);
    }

    private static final class Recorded extends FileBase {
        private final FileChannel real;
        private final PowerCutDisk disk;
        private final String name;

        Recorded(FileChannel real, PowerCutDisk disk, String name) {
            this.real = real;
            this.disk = disk;
            this.name = name;
        }

        private void note(long position, ByteBuffer source) {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            disk.note(name, Kind.WRITE, position, bytes);
        }

        @Override
        public int write(ByteBuffer source, long position) throws IOException {
            note(position, source);
            return real.write(source, position);
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            note(real.position(), source);
            return real.write(source);
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            disk.note(name, Kind.TRUNCATE, size, new byte[0]);
            real.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metaData) throws IOException {
            real.force(metaData);
            disk.note(name, Kind.FORCE, 0, new byte[0]);
        }

        @Override
        public int read(ByteBuffer target, long position) throws IOException {
            return real.read(target, position);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            return real.read(target);
        }

        @Override
        public long position() throws IOException {
            return real.position();
        }

        @Override
        public FileChannel position(long newPosition) throws IOException {
            real.position(newPosition);
            return this;
        }

        @Override
        public long size() throws IOException {
            return real.size();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) throws IOException {
            return real.tryLock(position, size, shared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            real.close();
        }
    }
}
