package org.utilitill.device.printer;

import java.time.Duration;
import java.util.Optional;
import org.utilitill.device.serial.LinkException;
import org.utilitill.device.serial.SerialLink;

/**
 * The proof of print by GS r 1 (1D 72 01): a queued question, answered when everything before it has been printed.
 *
 * <pre>
 * answer 0xx0xxxx: 03 near end, 0C paper end; one bit of a pair alone means nothing
 * an automatic status (0xx1xx00 and three bytes more) or a real-time answer (0xx1xx10) may come in between
 * </pre>
 *
 * <p>A printer that is offline does not execute the question, so silence proves nothing. The answer of a printer with
 * enough paper is the byte 00, which a broken line can also produce; so only what arrives after the question counts.
 */
final class Fence {

    private static final byte[] QUESTION = {0x1D, 0x72, 0x01};
    private static final Duration HAND_OVER = Duration.ofSeconds(5);
    private static final int NEAR_END = 0x03;
    private static final int PAPER_END = 0x0C;

    private final SerialLink link;
    private int automaticBytesLeft;

    Fence(SerialLink link) {
        this.link = link;
    }

    /** The fault that keeps the slip from being proved; empty when the printer proved it. */
    Optional<PrinterFault> await(Duration within) throws LinkException {
        link.readAvailable(Duration.ZERO);
        link.write(QUESTION, HAND_OVER);
        long end = System.nanoTime() + within.toNanos();
        for (long left = within.toNanos(); left > 0; left = end - System.nanoTime()) {
            for (byte b : link.readAvailable(Duration.ofNanos(left))) {
                if (isAnswer(b)) {
                    return judge(b);
                }
            }
        }
        return Optional.of(PrinterFault.NO_ANSWER);
    }

    private boolean isAnswer(byte b) {
        if (b == 0x11 || b == 0x13) {
            return false;
        }
        if (automaticBytesLeft > 0) {
            automaticBytesLeft--;
            return false;
        }
        if ((b & 0x93) == 0x10) {
            automaticBytesLeft = 3;
            return false;
        }
        return (b & 0x90) == 0;
    }

    private static Optional<PrinterFault> judge(byte answer) {
        int end = answer & PAPER_END;
        int near = answer & NEAR_END;
        if (end == PAPER_END) {
            return Optional.of(PrinterFault.PAPER_OUT);
        }
        boolean clear = end == 0 && (near == 0 || near == NEAR_END);
        return clear ? Optional.empty() : Optional.of(PrinterFault.STATUS_UNCLEAR);
    }
}
