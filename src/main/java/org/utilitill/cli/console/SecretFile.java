package org.utilitill.cli.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import org.utilitill.staff.SecretChars;
import org.utilitill.staff.SecretRules;

/** A PIN, passphrase or key from a file; it never becomes a String, and the bytes read are wiped. */
public final class SecretFile {

    private static final int LONGEST_LINE = 512;
    private static final int LONGEST_TEXT = 16 * 1024;

    private SecretFile() {}

    /** The PIN or passphrase in a file of one line, for the caller to close; empty when it can not be either. */
    public static Optional<SecretChars> signIn(Path file) {
        return read(file, LONGEST_LINE).filter(secret -> {
            boolean good = secret.read(text -> SecretRules.isPin(text) || SecretRules.mayBePassphrase(text));
            if (!good) {
                secret.close();
            }
            return good;
        });
    }

    /** The passphrase in a file of one line, for the caller to close; empty when the file can not be read. */
    public static Optional<SecretChars> line(Path file) {
        return read(file, LONGEST_LINE);
    }

    /** A key of some lines in a file, for the caller to close; empty when the file can not be read. */
    public static Optional<SecretChars> text(Path file) {
        return read(file, LONGEST_TEXT);
    }

    /** Read past the heap: a channel that fills a byte[] keeps its own copy, which nobody wipes. */
    private static Optional<SecretChars> read(Path file, int most) {
        ByteBuffer bytes = ByteBuffer.allocateDirect(most + 1);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return bytes.hasRemaining()
                    ? Optional.of(SecretChars.takeOver(withoutLineEnd(bytes.flip())))
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            wipe(bytes);
        }
    }

    private static void wipe(ByteBuffer bytes) {
        bytes.clear();
        while (bytes.hasRemaining()) {
            bytes.put((byte) 0);
        }
    }

    private static char[] withoutLineEnd(ByteBuffer bytes) throws CharacterCodingException {
        int length = bytes.limit();
        while (length > 0 && isLineEnd(bytes.get(length - 1))) {
            length--;
        }
        CharBuffer decoded = CharBuffer.allocate(length);
        try {
            CoderResult result = UTF_8.newDecoder().decode(bytes.limit(length), decoded, true);
            if (result.isError()) {
                result.throwException();
            }
            return Arrays.copyOf(decoded.array(), decoded.position());
        } finally {
            Arrays.fill(decoded.array(), (char) 0);
        }
    }

    private static boolean isLineEnd(byte letter) {
        return letter == '\n' || letter == '\r' || letter == ' ';
    }
}
