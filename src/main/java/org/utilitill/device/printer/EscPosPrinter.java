package org.utilitill.device.printer;

import java.time.Duration;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.utilitill.device.serial.LinkException;
import org.utilitill.device.serial.LinkOpener;
import org.utilitill.device.serial.LinkSettings;
import org.utilitill.device.serial.SerialLink;
import org.utilitill.receipt.PaperLine;

/**
 * A receipt printer on a serial port, opened for each slip and closed after it.
 *
 * <p>The question that matters after trouble is whether a byte of the slip may have left. None: the slip failed and may
 * be printed again. One or more: nobody but a person at the printer can tell.
 */
public final class EscPosPrinter implements ReceiptPrinter {

    private static final Logger LOG = LoggerFactory.getLogger(EscPosPrinter.class);
    /** What a printer may take beyond the time for its bytes and lines, to feed, cut and answer. */
    private static final Duration MARGIN = Duration.ofSeconds(5);
    /** One line of 4 mm under a slow head of 50 mm a second: at high baud rates paper is slower than the wire. */
    private static final Duration PER_LINE = Duration.ofMillis(80);

    private final LinkOpener ports;
    private final String port;
    private final LinkSettings settings;
    private final PrinterProfile profile;
    private final Duration margin;
    private final EscPosEncoder encoder = new EscPosEncoder();

    /**
     * The printer at a port.
     *
     * @param ports who opens the port
     * @param port its name, e.g. COM3 or /dev/ttyUSB0
     * @param settings the line as the printer's self-test slip prints it
     * @param profile what the printer can do
     */
    public EscPosPrinter(LinkOpener ports, String port, LinkSettings settings, PrinterProfile profile) {
        this(ports, port, settings, profile, MARGIN);
    }

    /**
     * The printer at a port, with its own margin.
     *
     * @param margin what the printer may take beyond the time for its bytes on the wire and its lines on paper
     */
    public EscPosPrinter(
            LinkOpener ports, String port, LinkSettings settings, PrinterProfile profile, Duration margin) {
        this.ports = ports;
        this.port = port;
        this.settings = settings;
        this.profile = profile;
        this.margin = margin;
    }

    @Override
    public PrintResult print(PrintJob job) {
        PrintResult result = printed(job);
        LOG.debug("slip {} on {}: {}", job.jobId(), port, result);
        return result;
    }

    @Override
    public int columns() {
        return profile.columns();
    }

    @Override
    public Readiness check() {
        try (SerialLink link = ports.open(port, settings)) {
            return preflight(link);
        } catch (LinkException e) {
            return new Readiness.Blocked(message(e), PrinterFault.of(e.code()));
        }
    }

    private PrintResult printed(PrintJob job) {
        byte[] slip;
        try {
            slip = encoder.encode(job.lines(), profile);
        } catch (IllegalArgumentException | IllegalStateException e) {
            return new PrintResult.Failed(String.valueOf(e.getMessage()), PrinterFault.SLIP_REFUSED);
        }
        try (SerialLink link = ports.open(port, settings)) {
            if (preflight(link) instanceof Readiness.Blocked blocked) {
                return new PrintResult.Failed(blocked.reason(), blocked.fault());
            }
            return deliver(link, slip, timeFor(slip.length, job));
        } catch (LinkException e) {
            return new PrintResult.Failed(message(e), PrinterFault.of(e.code()));
        }
    }

    private Readiness preflight(SerialLink link) throws LinkException {
        return switch (profile.answers().status()) {
            case NONE -> new Readiness.Ready(false);
            case DLEEOT -> new StatusQuestions(link).ask();
        };
    }

    private Duration timeFor(int bytes, PrintJob job) {
        int lines = job.lines().stream().mapToInt(PaperLine::height).sum();
        return settings.timeFor(bytes).plus(PER_LINE.multipliedBy(lines)).plus(margin);
    }

    private PrintResult deliver(SerialLink link, byte[] slip, Duration time) {
        try {
            link.write(slip, time);
        } catch (LinkException e) {
            return e.bytesAtMost() == 0
                    ? new PrintResult.Failed(message(e), PrinterFault.of(e.code()))
                    : new PrintResult.Unknown(message(e), PrinterFault.of(e.code()), e.bytesWritten());
        }
        return switch (profile.answers().fence()) {
            case NONE -> new PrintResult.Sent();
            case GSR -> proof(link, slip.length, time);
        };
    }

    private static PrintResult proof(SerialLink link, int sent, Duration within) {
        try {
            Optional<PrinterFault> doubt = new Fence(link).await(within);
            return doubt.<PrintResult>map(
                            fault -> new PrintResult.Unknown("the printer did not prove the slip", fault, sent))
                    .orElseGet(PrintResult.Confirmed::new);
        } catch (LinkException e) {
            return new PrintResult.Unknown(message(e), PrinterFault.of(e.code()), sent);
        }
    }

    private static String message(LinkException e) {
        return String.valueOf(e.getMessage());
    }
}
