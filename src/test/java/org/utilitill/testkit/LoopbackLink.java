package org.utilitill.testkit;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.utilitill.device.serial.LinkException;
import org.utilitill.device.serial.LinkHealth;
import org.utilitill.device.serial.SerialLink;

/**
 * A serial cable in memory with a scripted printer at its end; it can be cut at any byte.
 *
 * <p>The printer answers while it is written to, so a read that finds nothing does not wait for its whole time.
 */
public final class LoopbackLink implements SerialLink {

    private static final Duration LOOK = Duration.ofMillis(1);

    private final ScriptedPrinter printer;
    private final long cutAfter;
    private final int inDoubt;
    private final ByteArrayOutputStream answers = new ByteArrayOutputStream();
    private long taken;
    private LinkHealth health = LinkHealth.OPEN;

    private LoopbackLink(ScriptedPrinter printer, long cutAfter, int inDoubt) {
        this.printer = printer;
        this.cutAfter = cutAfter;
        this.inDoubt = inDoubt;
    }

    /** A cable that holds. */
    public static LoopbackLink to(ScriptedPrinter printer) {
        return new LoopbackLink(printer, Long.MAX_VALUE, 0);
    }

    /** A cable that is pulled after the printer got so many bytes. */
    public static LoopbackLink cutAfter(long bytes, ScriptedPrinter printer) {
        return new LoopbackLink(printer, bytes, 0);
    }

    /** A cable that is pulled after so many bytes, while it is not known whether one byte more got through. */
    public static LoopbackLink doubtfulAfter(long bytes, ScriptedPrinter printer) {
        return new LoopbackLink(printer, bytes, 1);
    }

    @Override
    public void write(byte[] bytes, Duration within) throws LinkException {
        requireOpen();
        for (int i = 0; i < bytes.length; i++) {
            if (taken == cutAfter) {
                health = LinkHealth.GONE;
                throw new LinkException(LinkException.Code.GONE, "cut after %d bytes".formatted(taken), i, i + inDoubt);
            }
            taken++;
            for (int answer : printer.take(bytes[i])) {
                answers.write(answer);
            }
        }
    }

    @Override
    public byte[] readAvailable(Duration wait) throws LinkException {
        requireOpen();
        if (taken == cutAfter) {
            health = LinkHealth.GONE;
            throw new LinkException(LinkException.Code.GONE, "cut after %d bytes".formatted(taken));
        }
        if (answers.size() == 0) {
            LockSupport.parkNanos(Math.min(wait.toNanos(), LOOK.toNanos()));
        }
        byte[] arrived = answers.toByteArray();
        answers.reset();
        return arrived;
    }

    @Override
    public LinkHealth health() {
        return health;
    }

    @Override
    public void close() {
        health = health == LinkHealth.OPEN ? LinkHealth.CLOSED : health;
    }

    private void requireOpen() throws LinkException {
        if (health != LinkHealth.OPEN) {
            throw new LinkException(LinkException.Code.GONE, "the link is " + health);
        }
    }
}
