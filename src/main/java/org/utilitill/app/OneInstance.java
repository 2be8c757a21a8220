package org.utilitill.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a station's folder to one process: a lock that the system gives back when the process ends, however it ends.
 */
final class OneInstance implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private OneInstance(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes a folder; empty when another process, or another station of this one, has it.
     *
     * @throws IOException when the folder can not be written
     */
    static Optional<OneInstance> take(Path home) throws IOException {
        FileChannel channel =
                FileChannel.open(home.resolve("station.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel);
        if (lock == null) {
            channel.close();
            return Optional.empty();
        }
        return Optional.of(new OneInstance(channel, lock));
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }
}
