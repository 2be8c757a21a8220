package org.utilitill.ui.task;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.utilitill.staff.SecretChars;

/** Files of a few kilobytes that people bring on a stick: keys and configurations. Used on the vending thread. */
public final class SmallFiles {

    /** Largest file that is read: more than any that can be right. */
    public static final int MOST_BYTES = 70_000;

    private SmallFiles() {}

    /** The text of a file that was typed or chosen; empty when there is none that can be read. */
    public static Optional<String> text(String path) {
        return bytes(path).map(bytes -> new String(bytes, UTF_8));
    }

    /** The characters of a file with a secret, never in a String; empty when there is none that can be read. */
    public static Optional<SecretChars> secret(String path) {
        return bytes(path).map(bytes -> {
            CharBuffer read = UTF_8.decode(ByteBuffer.wrap(bytes));
            char[] chars = new char[read.remaining()];
            read.get(chars);
            Arrays.fill(read.array(), '\0');
            Arrays.fill(bytes, (byte) 0);
            return SecretChars.takeOver(chars);
        });
    }

    /** The bytes of a file, one more than the most if it holds more; empty when there is none that can be read. */
    public static Optional<byte[]> bytes(Path file, int most) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try (InputStream stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(most + 1));
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static Optional<byte[]> bytes(String path) {
        try {
            Path file = Path.of(path);
            boolean good = Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES;
            return good ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException | InvalidPathException unreadable) {
            return Optional.empty();
        }
    }

    /** Writes a new file; answers false when it is there already or can not be written. */
    public static boolean write(String path, String text) {
        try {
            Files.writeString(Path.of(path), text, UTF_8, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (IOException | InvalidPathException unwritable) {
            return false;
        }
    }
}
