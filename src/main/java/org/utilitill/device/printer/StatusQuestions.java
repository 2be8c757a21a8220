package org.utilitill.device.printer;

import java.time.Duration;
import java.util.OptionalInt;
import org.utilitill.device.serial.LinkException;
import org.utilitill.device.serial.SerialLink;

/**
 * The state of a printer before a slip, by its real-time status (DLE EOT n, 10 04 n).
 *
 * <pre>
 * every answer 0xx1xx10                 n=3: 04 recoverable, 08 cutter, 20 unrecoverable, 40 cools down
 * n=1: 08 offline                       n=4: 0C near end, 60 paper out; one bit of a pair alone means nothing
 * n=2: 04 cover open, 20 paper end, 40 error
 * </pre>
 *
 * <p>Real-time answers overtake the print buffer: they tell whether a slip may be sent, never whether it was printed.
 */
final class StatusQuestions {

    private static final Duration ANSWER = Duration.ofMillis(500);
    private static final int FRAME_MASK = 0x93;
    private static final int FRAME = 0x12;
    private static final int NEAR_END = 0x0C;
    private static final int PAPER_END = 0x60;

    private final SerialLink link;

    StatusQuestions(SerialLink link) {
        this.link = link;
    }

    Readiness ask() throws LinkException {
        OptionalInt printer = ask(1);
        OptionalInt offline = printer.isPresent() ? ask(2) : printer;
        OptionalInt paper = offline.isPresent() ? ask(4) : offline;
        if (paper.isEmpty()) {
            return new Readiness.Blocked("the printer does not answer DLE EOT", PrinterFault.NO_ANSWER);
        }
        return judge(printer.orElseThrow(), offline.orElseThrow(), paper.orElseThrow());
    }

    private Readiness judge(int printer, int offline, int paper) throws LinkException {
        if (has(offline, 0x04)) {
            return blocked("cover open", offline, PrinterFault.COVER_OPEN);
        }
        if (has(offline, 0x20) || (paper & PAPER_END) == PAPER_END) {
            return blocked("paper out", paper, PrinterFault.PAPER_OUT);
        }
        if (has(offline, 0x40)) {
            return blocked("error", ask(3).orElse(offline), PrinterFault.PRINTER_ERROR);
        }
        if (has(printer, 0x08)) {
            return blocked("offline", printer, PrinterFault.OFFLINE);
        }
        if (has(paper, PAPER_END) || (has(paper, NEAR_END) && (paper & NEAR_END) != NEAR_END)) {
            return blocked("paper status unclear", paper, PrinterFault.STATUS_UNCLEAR);
        }
        return new Readiness.Ready(has(paper, NEAR_END));
    }

    /** One question; bytes that are no real-time answer are noise and are passed over. */
    private OptionalInt ask(int n) throws LinkException {
        link.readAvailable(Duration.ZERO);
        link.write(new byte[] {0x10, 0x04, (byte) n}, ANSWER);
        long end = System.nanoTime() + ANSWER.toNanos();
        for (long left = ANSWER.toNanos(); left > 0; left = end - System.nanoTime()) {
            for (byte b : link.readAvailable(Duration.ofNanos(left))) {
                if ((b & FRAME_MASK) == FRAME) {
                    return OptionalInt.of(Byte.toUnsignedInt(b));
                }
            }
        }
        return OptionalInt.empty();
    }

    private static boolean has(int status, int bits) {
        return (status & bits) != 0;
    }

    private static Readiness blocked(String what, int status, PrinterFault fault) {
        return new Readiness.Blocked("printer status %02X: %s".formatted(status, what), fault);
    }
}
