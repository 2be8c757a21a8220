package org.utilitill.device.printer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * The printer of a station without a printer: slips come out on the screen.
 *
 * <p>It takes the same bytes as a real printer and keeps the last slips as bytes, so that what the screen shows is what
 * paper would have shown.
 */
public final class PaperRoll implements ReceiptPrinter {

    /** Who shows a slip as it comes out; called on the thread that prints. */
    @FunctionalInterface
    public interface Viewer {

        /** A slip came out. */
        void show(Slip slip);
    }

    /** One slip on the roll. */
    public static final class Slip {

        private final String jobId;
        private final byte[] bytes;
        private final PrinterProfile profile;

        private Slip(String jobId, byte[] bytes, PrinterProfile profile) {
            this.jobId = jobId;
            this.bytes = bytes;
            this.profile = profile;
        }

        /** What the journal calls this printing. */
        public String jobId() {
            return jobId;
        }

        /** The bytes a printer would have been sent. */
        public byte[] bytes() {
            return bytes.clone();
        }

        /** The slip as read back from its bytes. */
        public PrintedSlip printed() {
            return new EscPosDecoder().decode(bytes, profile);
        }
    }

    private final PrinterProfile profile;
    private final int kept;
    private final Viewer viewer;
    private final EscPosEncoder encoder = new EscPosEncoder();
    private final Deque<Slip> slips = new ArrayDeque<>();

    /**
     * An empty roll.
     *
     * @param profile the printer the screen stands for
     * @param kept how many slips stay on the roll, at least 1
     * @param viewer who shows them
     */
    public PaperRoll(PrinterProfile profile, int kept, Viewer viewer) {
        if (kept < 1) {
            throw new IllegalArgumentException("a roll that keeps %d slips shows none".formatted(kept));
        }
        this.profile = profile;
        this.kept = kept;
        this.viewer = viewer;
    }

    @Override
    public PrintResult print(PrintJob job) {
        byte[] bytes;
        try {
            bytes = encoder.encode(job.lines(), profile);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new PrintResult.Failed(String.valueOf(e.getMessage()), PrinterFault.SLIP_REFUSED);
        }
        Slip slip = new Slip(job.jobId(), bytes, profile);
        keep(slip);
        viewer.show(slip);
        return new PrintResult.Confirmed();
    }

    @Override
    public int columns() {
        return profile.columns();
    }

    @Override
    public Readiness check() {
        return new Readiness.Ready(false);
    }

    /** The slips still on the roll, oldest first. */
    public synchronized List<Slip> slips() {
        return List.copyOf(slips);
    }

    private synchronized void keep(Slip slip) {
        slips.addLast(slip);
        while (slips.size() > kept) {
            slips.removeFirst();
        }
    }
}
