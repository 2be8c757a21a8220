package org.utilitill.cli.custody;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.utilitill.staff.SecretChars;

/**
 * The new file for the words of a recovery sheet. It is made before the station is, for the words are shown once: where
 * they can not be written nothing is founded. Only its owner may read it.
 */
final class RecoveryFile implements AutoCloseable {

    private static final Set<StandardOpenOption> FRESH =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

    private final Path file;
    private final FileChannel channel;
    private boolean written;

    private RecoveryFile(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /**
     * Makes the file, empty; none when there is one already that holds something. An empty one is what a founding that
     * was cut short left.
     *
     * @throws IOException when it can not be made there
     */
    static Optional<RecoveryFile> make(Path file) throws IOException {
        if (Files.exists(file)) {
            if (!Files.isRegularFile(file) || Files.size(file) > 0) {
                return Optional.empty();
            }
            Files.delete(file);
        }
        return Optional.of(new RecoveryFile(file, FileChannel.open(file, FRESH, ownersOnly(file))));
    }

    private static FileAttribute<?>[] ownersOnly(Path file) {
        return file.getFileSystem().supportedFileAttributeViews().contains("posix")
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }

    /** Writes the words and forces them to the disk. */
    void write(SecretChars code) throws IOException {
        ByteBuffer bytes = code.read(RecoveryFile::ascii);
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            written = true;
        } finally {
            wipe(bytes);
        }
    }

    /** Small letters and blanks, outside the heap: a channel copies what is in it to where nobody wipes. */
    private static ByteBuffer ascii(char[] words) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(words.length);
        for (char letter : words) {
            bytes.put((byte) letter);
        }
        return bytes.flip();
    }

    private static void wipe(ByteBuffer bytes) {
        bytes.clear();
        while (bytes.hasRemaining()) {
            bytes.put((byte) 0);
        }
    }

    /** Closes it; a file without its words is removed. */
    @Override
    public void close() throws IOException {
        channel.close();
        if (!written) {
            Files.deleteIfExists(file);
        }
    }
}
