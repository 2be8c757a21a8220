package org.utilitill.device.printer;

import java.util.List;
import org.utilitill.receipt.PaperLine;

/**
 * What the bytes of a slip put on paper, as the decoder read them.
 *
 * @param lines the printed lines from top to bottom
 * @param codePage the page selected by ESC t, 0 when none was
 * @param feedLines empty lines fed after the last line
 * @param cut how the paper was cut
 */
public record PrintedSlip(List<PaperLine> lines, int codePage, int feedLines, Cut cut) {

    /** How the paper was cut. */
    public enum Cut {
        NONE,
        PARTIAL,
        FULL
    }

    public PrintedSlip {
        lines = List.copyOf(lines);
    }
}
