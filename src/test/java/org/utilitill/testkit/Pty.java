package org.utilitill.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Platform;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Arrays;

/**
 * A serial cable in the kernel: the station opens the slave's path with its real driver, the test is the device.
 *
 * <p>Not reading is a stalled device, {@link #close()} is a pulled cable. A pseudo-terminal knows neither baud rate nor
 * modem lines. Linux and macOS only.
 */
public final class Pty implements AutoCloseable {

    private static final int READ_WRITE = 2;
    private static final int NO_CONTROLLING_TERMINAL = Platform.isMac() ? 0x20000 : 0x100;
    private static final short READABLE = 1;
    private static final int PIECE = 4_096;
    /** Larger than any system's struct termios. */
    private static final int TERMIOS_ROOM = 512;

    private final LibC libc;
    private final int master;
    private final int slave;
    private final String path;
    private boolean open = true;

    private Pty(LibC libc, int master) {
        this.libc = libc;
        this.master = master;
        libc.grantpt(master);
        libc.unlockpt(master);
        this.path = libc.ptsname(master);
        // held open, so that the raw mode and the bytes on the way outlive a station that closes the port
        this.slave = libc.open(path, READ_WRITE | NO_CONTROLLING_TERMINAL);
        makeRaw();
    }

    /** A new cable; the running test is skipped where the system has no pseudo-terminals. */
    public static Pty open() {
        assumeTrue(Platform.isLinux() || Platform.isMac(), "pseudo-terminals exist on Linux and macOS only");
        LibC libc = Native.load("c", LibC.class);
        return new Pty(libc, libc.posix_openpt(READ_WRITE | NO_CONTROLLING_TERMINAL));
    }

    /** The port name for the station, e.g. /dev/pts/3. */
    public String path() {
        return path;
    }

    /** Reads exactly so many bytes, or fails naming how many came in time. */
    public byte[] read(int count, Duration within) {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        long end = System.nanoTime() + within.toNanos();
        while (got.size() < count) {
            byte[] piece = readSome(count - got.size(), Duration.ofNanos(end - System.nanoTime()));
            if (piece.length == 0) {
                throw new AssertionError("only %d of %d bytes came in %s".formatted(got.size(), count, within));
            }
            got.writeBytes(piece);
        }
        return got.toByteArray();
    }

    /** Reads until nothing has come for so long. */
    public byte[] readUntilQuiet(Duration quiet) {
        ByteArrayOutputStream got = new ByteArrayOutputStream();
        byte[] piece = readSome(quiet);
        while (piece.length > 0) {
            got.writeBytes(piece);
            piece = readSome(quiet);
        }
        return got.toByteArray();
    }

    /** Reads what has come, waiting for the first byte at most so long; empty when none came. */
    public byte[] readSome(Duration within) {
        return readSome(PIECE, within);
    }

    /** Answers as the device. */
    public void write(int... bytes) {
        byte[] out = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            out[i] = (byte) bytes[i];
        }
        long sent = libc.write(master, out, out.length);
        if (sent != out.length) {
            throw new AssertionError("the cable took %d of %d bytes".formatted(sent, out.length));
        }
    }

    /** Pulls the cable; may be called again. */
    @Override
    public synchronized void close() {
        if (open) {
            open = false;
            libc.close(master);
            libc.close(slave);
        }
    }

    private void makeRaw() {
        try (Memory termios = new Memory(TERMIOS_ROOM)) {
            libc.tcgetattr(slave, termios);
            libc.cfmakeraw(termios);
            libc.tcsetattr(slave, 0, termios);
        }
    }

    private byte[] readSome(int most, Duration within) {
        if (!readable(within)) {
            return new byte[0];
        }
        byte[] piece = new byte[Math.min(most, PIECE)];
        int count = (int) libc.read(master, piece, piece.length);
        return Arrays.copyOf(piece, count);
    }

    private boolean readable(Duration within) {
        try (Memory request = new Memory(8)) {
            request.setInt(0, master);
            request.setShort(4, READABLE);
            request.setShort(6, (short) 0);
            return libc.poll(request, 1, (int) Math.max(0, within.toMillis())) > 0
                    && (request.getShort(6) & READABLE) != 0;
        }
    }
}
