package org.utilitill.journal.tape;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** The few operations a tape needs of a file; tests put a disk that loses power behind it. */
public interface TapeFile extends Closeable {

    /** Bytes in the file. */
    long size() throws IOException;

    /** Reads at a position into the buffer; answers how many bytes came, or -1 at the end. */
    int read(ByteBuffer target, long position) throws IOException;

    /** Writes the whole buffer at a position. */
    void write(ByteBuffer source, long position) throws IOException;

    /** Cuts the file to a size. */
    void truncate(long size) throws IOException;

    /** Returns when everything written so far would survive a power cut. */
    void force() throws IOException;
}
