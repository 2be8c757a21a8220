package org.utilitill.sts.key;

import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.function.Function;

/**
 * Key bytes in memory. It takes the array over, wipes it on close, never shows it and is equal only to itself.
 */
public final class SecretBytes implements AutoCloseable {

    private final byte[] bytes;
    private volatile boolean closed;

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
        byte[] copy = bytes.clone();
        try {
            requireOpen();
            return reader.apply(copy);
        } finally {
            Arrays.fill(copy, (byte) 0);
        }
    }

    /**
     * Eight of the bytes as a number, most significant first.
     *
     * @param start where they begin
     * @throws IllegalStateException after close
     */
    long word(int start) {
        long word = ByteBuffer.wrap(bytes).getLong(start);
        requireOpen();
        return word;
    }

    /**
     * Refuses what was read from these bytes, or from anything made of them, when another thread began to wipe them
     * before now. To be asked after reading: half a key must not make a token.
     *
     * @throws IllegalStateException after close
     */
    void requireOpen() {
        VarHandle.loadLoadFence();
        if (closed) {
            throw new IllegalStateException("The key was wiped and cannot be read any more.");
        }
    }

    /** Wipes the bytes; may be called twice. */
    @Override
    public void close() {
        closed = true;
        VarHandle.storeStoreFence();
        Arrays.fill(bytes, (byte) 0);
    }

    /** The length only. */
    @Override
    public String toString() {
        return "SecretBytes(" + bytes.length + " bytes)";
    }
}
