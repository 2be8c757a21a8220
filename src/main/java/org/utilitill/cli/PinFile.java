package org.utilitill.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A PIN from a file of one line; it never becomes a String, and the bytes read are wiped. */
final class PinFile {

    private static final int MOST_BYTES = 64;

    private PinFile() {}

    /** The 6 to 8 digits in a file, for the caller to wipe; empty when the file can not be read or holds none. */
    static Optional<char[]> read(Path file) {
        byte[] bytes = new byte[0];
        try {
            if (Files.size(file) > MOST_BYTES) {
                return Optional.empty();
            }
            bytes = Files.readAllBytes(file);
            return digits(bytes);
        } catch (IOException e) {
            return Optional.empty();
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }

    private static Optional<char[]> digits(byte[] bytes) {
        int length = bytes.length;
        while (length > 0 && (bytes[length - 1] == '\n' || bytes[length - 1] == '\r' || bytes[length - 1] == ' ')) {
            length--;
        }
        if (length < 6 || length > 8) {
            return Optional.empty();
        }
        char[] pin = new char[length];
        for (int i = 0; i < length; i++) {
            if (bytes[i] < '0' || bytes[i] > '9') {
                Arrays.fill(pin, ' ');
                return Optional.empty();
            }
            pin[i] = (char) bytes[i];
        }
        return Optional.of(pin);
    }
}
