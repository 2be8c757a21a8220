package org.utilitill.device.serial;

import java.time.Duration;

/**
 * One open serial port, owned by one caller at a time.
 *
 * <p>No method waits longer than it was told to. The first failure closes the port: a link is never mended, a new one
 * is opened. "Written" means the operating system took the bytes, not that a device acted on them.
 */
public interface SerialLink extends AutoCloseable {

    /**
     * Writes all bytes in small pieces, and waits until the operating system has passed them on where it can tell.
     *
     * @param bytes what to send
     * @param within the longest time for all of it
     * @throws LinkException with the number of bytes handed over, TIMEOUT or GONE; the link is closed
     */
    void write(byte[] bytes, Duration within) throws LinkException;

    /**
     * The bytes that have arrived, waiting for the first one at most the given time.
     *
     * @param wait the longest time to wait; zero only looks
     * @return the bytes in order of arrival, empty when none came
     * @throws LinkException GONE when the port went away; the link is closed
     */
    byte[] readAvailable(Duration wait) throws LinkException;

    /** Whether the port still answers; asks the operating system, because no event tells of a pulled cable. */
    LinkHealth health();

    /** Closes the port; may be called again and from any thread, never throws and never hangs. */
    @Override
    void close();
}
