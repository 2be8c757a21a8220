package org.utilitill.device.serial;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import jssc.SerialPort;
import jssc.SerialPortException;
import jssc.SerialPortList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A serial port through jSSC, with the traps of that library kept inside.
 *
 * <p>jSSC 2.10.2 has no write timeout, does not tell of a pulled cable, reads for ever when asked for a number of bytes
 * and drops the handshake whenever parameters are set. So: small chunks under a watch, only bytes already counted are
 * read, every look at the counters is the heartbeat, and the first failure closes the port.
 */
final class JsscLink implements SerialLink {

    private static final Logger LOG = LoggerFactory.getLogger(JsscLink.class);
    private static final int CHUNK = 256;
    private static final long POLL_NANOS = Duration.ofMillis(10).toNanos();
    private static final Duration OPEN_LIMIT = Duration.ofSeconds(10);
    private static final Duration CLOSE_LIMIT = Duration.ofSeconds(1);

    private final SerialPort port;
    private final BoundedCalls calls;
    private final Duration patience;
    private final Runnable released;
    private volatile LinkHealth health = LinkHealth.OPEN;
    private volatile boolean writing;

    private JsscLink(String name, BoundedCalls calls, Duration patience, Runnable released) {
        this.port = new SerialPort(name);
        this.calls = calls;
        this.patience = patience;
        this.released = released;
    }

    static JsscLink open(String name, LinkSettings settings, BoundedCalls calls, Duration patience, Runnable released)
            throws LinkException {
        JsscLink link = new JsscLink(name, calls, patience, released);
        try {
            calls.call(link.port::openPort, OPEN_LIMIT);
            calls.call(() -> link.configure(settings), patience);
            return link;
        } catch (IOException e) {
            link.abandon();
            throw new LinkException(
                    JsscCodes.codeOf(e), "port %s cannot be opened: %s".formatted(name, JsscCodes.reason(e)));
        } catch (TimeoutException e) {
            link.abandon();
            throw new LinkException(LinkException.Code.TIMEOUT, "port %s did not open in time".formatted(name));
        }
    }

    static List<String> names(BoundedCalls calls) throws IOException, TimeoutException {
        return List.of(calls.call(() -> SerialPortList.getPortNames(), OPEN_LIMIT));
    }

    @Override
    public void write(byte[] bytes, Duration within) throws LinkException {
        long end = System.nanoTime() + within.toNanos();
        int done = 0;
        int tried = 0;
        try {
            while (done < bytes.length) {
                awaitQueue(CHUNK, end);
                byte[] chunk = Arrays.copyOfRange(bytes, done, Math.min(done + CHUNK, bytes.length));
                tried = done + chunk.length;
                writeChunk(chunk, end);
                done = tried;
            }
            awaitQueue(0, end);
        } catch (IOException e) {
            throw broken(LinkException.Code.GONE, JsscCodes.reason(e), done, tried);
        } catch (TimeoutException e) {
            throw broken(LinkException.Code.TIMEOUT, "the bytes were not taken in time", done, tried);
        }
    }

    @Override
    public byte[] readAvailable(Duration wait) throws LinkException {
        long end = System.nanoTime() + wait.toNanos();
        try {
            int waiting = call(port::getInputBufferBytesCount);
            while (waiting == 0 && end - System.nanoTime() > 0) {
                LockSupport.parkNanos(POLL_NANOS);
                waiting = call(port::getInputBufferBytesCount);
            }
            int count = requireCount(waiting);
            return count == 0 ? new byte[0] : call(() -> port.readBytes(count));
        } catch (IOException e) {
            throw broken(LinkException.Code.GONE, JsscCodes.reason(e), 0, 0);
        } catch (TimeoutException e) {
            throw broken(LinkException.Code.TIMEOUT, "the driver did not answer", 0, 0);
        }
    }

    @Override
    public LinkHealth health() {
        if (health == LinkHealth.OPEN) {
            try {
                requireCount(call(port::getInputBufferBytesCount));
            } catch (IOException | TimeoutException e) {
                LOG.info("port {} went away: {}", port.getPortName(), JsscCodes.reason(e));
                abandon();
            }
        }
        return health;
    }

    @Override
    public void close() {
        if (leave(LinkHealth.CLOSED)) {
            attempt("close", port::closePort);
            released.run();
        }
    }

    /*
     * setParams answers false on a pseudo-terminal although the line was set, so its answer decides nothing; it also
     * switches the handshake off, so the handshake comes after it.
     */
    private boolean configure(LinkSettings settings) throws SerialPortException {
        boolean set = port.setParams(
                settings.baud(),
                JsscCodes.dataBits(settings.dataBits()),
                JsscCodes.stopBits(settings.stopBits()),
                JsscCodes.parity(settings.parity()));
        boolean flowing = port.setFlowControlMode(JsscCodes.flow(settings.flow()));
        LOG.debug("port {} set {}: line {}, handshake {}", port.getPortName(), settings, set, flowing);
        return flowing;
    }

    private void writeChunk(byte[] chunk, long end) throws IOException, TimeoutException {
        boolean whole = calls.call(() -> drive(chunk), shorter(patience, end));
        if (!whole) {
            throw new IOException("the driver took only a part of the bytes");
        }
    }

    private boolean drive(byte[] chunk) throws SerialPortException {
        writing = true;
        try {
            return port.writeBytes(chunk);
        } finally {
            writing = false;
        }
    }

    /**
     * Waits until the system's own queue holds at most {@code room} bytes; a queue that shrinks renews the patience.
     */
    private void awaitQueue(int room, long end) throws IOException, TimeoutException {
        int queued = requireCount(call(port::getOutputBufferBytesCount));
        long giveUp = System.nanoTime() + patience.toNanos();
        while (queued > room) {
            if (giveUp - System.nanoTime() <= 0 || end - System.nanoTime() <= 0) {
                throw new TimeoutException("the queue does not empty");
            }
            LockSupport.parkNanos(POLL_NANOS);
            int left = requireCount(call(port::getOutputBufferBytesCount));
            giveUp = left < queued ? System.nanoTime() + patience.toNanos() : giveUp;
            queued = left;
        }
    }

    private <T> T call(Callable<T> driver) throws IOException, TimeoutException {
        if (health != LinkHealth.OPEN) {
            throw new IOException("the port is closed");
        }
        return calls.call(driver, patience);
    }

    private LinkException broken(LinkException.Code code, String reason, int done, int tried) {
        abandon();
        return new LinkException(code, "port %s: %s".formatted(port.getPortName(), reason), done, tried);
    }

    /**
     * Gives the port up after a failure.
     *
     * <p>A writer may still hang in the driver. Dropping the queue makes room for it, and switching the handshake off
     * wakes it even when the device has stopped the line. The queue is dropped again before the close, because a close
     * waits up to 30 s for a full queue on Linux.
     */
    private void abandon() {
        if (!leave(LinkHealth.GONE)) {
            return;
        }
        attempt("purge", () -> port.purgePort(SerialPort.PURGE_TXABORT | SerialPort.PURGE_TXCLEAR));
        if (writing) {
            attempt("wake", () -> port.setFlowControlMode(SerialPort.FLOWCONTROL_NONE));
        }
        attempt("purge", () -> port.purgePort(SerialPort.PURGE_TXABORT | SerialPort.PURGE_TXCLEAR));
        attempt("close", port::closePort);
        released.run();
    }

    private void attempt(String what, Callable<Boolean> driver) {
        try {
            boolean done = calls.call(driver, CLOSE_LIMIT);
            LOG.debug("port {}: {} {}", port.getPortName(), what, done);
        } catch (IOException | TimeoutException e) {
            LOG.debug("port {}: {} failed: {}", port.getPortName(), what, JsscCodes.reason(e));
        }
    }

    private synchronized boolean leave(LinkHealth to) {
        boolean open = health == LinkHealth.OPEN;
        health = open ? to : health;
        return open;
    }

    private static int requireCount(int count) throws IOException {
        if (count < 0) {
            throw new IOException("the driver counts %d bytes".formatted(count));
        }
        return count;
    }

    private static Duration shorter(Duration patience, long end) {
        long left = Math.max(0, end - System.nanoTime());
        return Duration.ofNanos(Math.min(left, patience.toNanos()));
    }
}
