package org.utilitill.sts.key;

import java.util.Arrays;
import java.util.function.Function;

/**
 * Key bytes in memory. It takes the array over, wipes it on close, never shows it and is equal only to itself.
 */
public final class SecretBytes implements AutoCloseable {

    private final byte[] bytes;
    private boolean closed;

    private SecretBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Takes an array over. From here on the caller must neither read nor change nor keep it.
     *
     * @param bytes the secret itself, not a copy
     */
    public static SecretBytes takeOver(byte[] bytes) {
        return new SecretBytes(bytes);
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /**
     * Lends the bytes to a reader for the time of one call.
     *
     * @param reader gets a copy that is wiped when it returns, and must not carry it out
     * @throws IllegalStateException after close
     */
    public <T> T read(Function<byte[], T> reader) {
        byte[] copy = copy();
        try {
            return reader.apply(copy);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    private synchronized byte[] copy() {
        if (closed) {
            throw new IllegalStateException("The key was wiped and cannot be read any more.");
        }
        return bytes.clone();
    }

    /** Wipes the bytes; may be called twice. */
    @Override
    public synchronized void close() {
        closed = true;
        Arrays.fill(bytes, (byte) 0);
    }

    /** The length only. */
    @Override
    public String toString() {
        return "SecretBytes(" + bytes.length + " bytes)";
    }
}
