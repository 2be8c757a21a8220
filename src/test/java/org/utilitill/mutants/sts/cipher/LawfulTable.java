package org.utilitill.mutants.sts.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

class LawfulTable {
    private static final byte[] TABLE = read();

    private static byte[] read() {
        try (InputStream file = LawfulTable.class.getResourceAsStream("table")) {
            return file == null ? new byte[0] : file.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static int size() {
        return TABLE.length;
    }
}
