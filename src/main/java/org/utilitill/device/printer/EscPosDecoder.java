package org.utilitill.device.printer;

import java.util.List;

/**
 * The bytes of a slip back to its lines: a receipt printer on the desk, and the witness that the encoder is right.
 *
 * <p>It knows the bytes and the printer's profile, nothing of receipts. A byte the profile's printer would not
 * understand is refused with its offset, never skipped.
 */
public final class EscPosDecoder {

    /**
     * Reads one slip.
     *
     * @param bytes what was sent to the printer
     * @param profile the printer they were meant for
     * @throws IllegalArgumentException with the offset of the first byte that printer cannot follow
     */
    public PrintedSlip decode(byte[] bytes, PrinterProfile profile) {
        return switch (profile.dialect()) {
            case ESCPOS -> new EscPosPaper(bytes, profile).print();
            case PLAIN ->
                plain(new EscPosPaper(bytes, profile).print(), profile.cut().feedLines());
        };
    }

    /** Without commands the feed at the end is empty lines like any other; the profile says how many of them it is. */
    private static PrintedSlip plain(PrintedSlip slip, int feedLines) {
        int printed = slip.lines().size() - feedLines;
        if (printed < 0
                || slip.lines().stream()
                        .skip(printed)
                        .anyMatch(line -> !line.text().isEmpty())) {
            throw new IllegalArgumentException("the slip does not end with %d empty lines".formatted(feedLines));
        }
        return new PrintedSlip(List.copyOf(slip.lines().subList(0, printed)), slip.codePage(), feedLines, slip.cut());
    }
}
