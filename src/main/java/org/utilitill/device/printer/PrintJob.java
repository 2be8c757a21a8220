package org.utilitill.device.printer;

import java.util.List;
import org.utilitill.receipt.PaperLine;

/**
 * One slip to print.
 *
 * @param jobId what the journal calls this printing, not blank
 * @param lines the slip from top to bottom
 */
public record PrintJob(String jobId, List<PaperLine> lines) {

    public PrintJob {
        if (jobId.isBlank()) {
            throw new IllegalArgumentException("print job id \"%s\" is blank".formatted(jobId));
        }
        lines = List.copyOf(lines);
    }

    /** The id and the number of lines; the lines hold the digits of a token and belong in no log. */
    @Override
    public String toString() {
        return "PrintJob[%s, %d lines]".formatted(jobId, lines.size());
    }
}
