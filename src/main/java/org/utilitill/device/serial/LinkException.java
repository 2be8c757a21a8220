package org.utilitill.device.serial;

import java.io.Serial;

/**
 * A serial port that could not be opened, stopped taking bytes or went away.
 *
 * <p>It carries what a slip or a test on a meter depends on: how many bytes were surely handed over, and how many may
 * have left at most. Only when the second number is zero may the work be repeated without asking.
 */
public final class LinkException extends Exception {

    @Serial
    private static final long serialVersionUID = 1L;

    /** Why the port failed, for a program to decide on and a person to be told in their language. */
    public enum Code {
        /** No port of that name, or what has that name is not a serial port. */
        PORT_NOT_FOUND,
        /** Another program, or another device of this station, holds the port. */
        PORT_BUSY,
        /** The operating system does not let this user open the port. */
        PERMISSION,
        /** The other end did not take the bytes in time; the port was closed. */
        TIMEOUT,
        /** The port went away while it was open; it was closed. */
        GONE
    }

    private final Code code;
    private final long bytesWritten;
    private final long bytesAtMost;

    /** A failure before any byte was handed over. */
    public LinkException(Code code, String message) {
        this(code, message, 0, 0);
    }

    /**
     * A failure in the middle of a write.
     *
     * @param bytesWritten bytes of this write that the operating system surely took
     * @param bytesAtMost bytes of this write that may have been taken, never less than {@code bytesWritten}
     */
    public LinkException(Code code, String message, long bytesWritten, long bytesAtMost) {
        super(message);
        if (bytesWritten < 0 || bytesAtMost < bytesWritten) {
            throw new IllegalArgumentException(
                    "%d bytes written of at most %d is not a range".formatted(bytesWritten, bytesAtMost));
        }
        this.code = code;
        this.bytesWritten = bytesWritten;
        this.bytesAtMost = bytesAtMost;
    }

    /** Why the port failed. */
    public Code code() {
        return code;
    }

    /** Bytes of the failed write that had surely been handed over. */
    public long bytesWritten() {
        return bytesWritten;
    }

    /** Bytes of the failed write that may have been handed over; zero proves that nothing left the station. */
    public long bytesAtMost() {
        return bytesAtMost;
    }
}
