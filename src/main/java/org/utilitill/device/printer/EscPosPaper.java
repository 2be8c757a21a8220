package org.utilitill.device.printer;

import java.util.ArrayList;
import java.util.List;
import org.utilitill.receipt.PaperLine;
import org.utilitill.receipt.PaperLine.Align;

/**
 * Paper running through an imagined printer, one command after the other.
 *
 * <pre>
 * slip    = { command | text LF }
 * command = ESC @ | ESC a n | ESC E n | ESC t n | ESC R 0 | ESC d n | FS . | GS ! n | GS V m [n] | GS r 1
 * text    = { 20..7E | 80..FF }
 * </pre>
 *
 * <p>Style is taken at the start of a line only; a command between text and LF is refused.
 */
final class EscPosPaper {

    private final byte[] bytes;
    private final PrinterProfile profile;
    private final List<PaperLine> lines = new ArrayList<>();
    private int at;
    private PaperLine style = PaperLine.of("");
    private int codePage;
    private int fed;
    private PrintedSlip.Cut cut = PrintedSlip.Cut.NONE;

    EscPosPaper(byte[] bytes, PrinterProfile profile) {
        this.bytes = bytes.clone();
        this.profile = profile;
    }

    PrintedSlip print() {
        while (at < bytes.length) {
            int start = at;
            switch (bytes[at]) {
                case 0x1B -> esc(start);
                case 0x1C -> fs(start);
                case 0x1D -> gs(start);
                default -> line(start);
            }
        }
        return new PrintedSlip(lines, codePage, fed, cut);
    }

    private void line(int start) {
        while (at < bytes.length && CodePageText.isPrintable(bytes[at])) {
            at++;
        }
        String text = new String(bytes, start, at - start, profile.charset());
        require(at < bytes.length, start, "the slip ends inside a line");
        require(bytes[at] == 0x0A, at, "byte %02X inside a line".formatted(bytes[at]));
        require(fed == 0 && cut == PrintedSlip.Cut.NONE, start, "text after the feed or the cut");
        at++;
        PaperLine line = new PaperLine(text, style.align(), style.width(), style.height(), style.bold());
        require(line.columns() <= profile.columns(), start, "a line of %d columns".formatted(line.columns()));
        lines.add(line);
    }

    private void esc(int start) {
        requireCommands(start);
        switch (argument(start, 1)) {
            case 0x40 -> initialise();
            case 0x61 -> style = withAlign(one(start));
            case 0x45 -> style = withBold(one(start));
            case 0x74 -> selectCodePage(start, argument(start, 2));
            case 0x52 -> require(argument(start, 2) == 0, start, "ESC R of another country than 0");
            case 0x64 -> fed += argument(start, 2);
            default -> throw unknown(start);
        }
        at = start + (bytes[start + 1] == 0x40 ? 2 : 3);
    }

    private void fs(int start) {
        requireCommands(start);
        require(argument(start, 1) == 0x2E, start, "an unknown FS command");
        at = start + 2;
    }

    private void gs(int start) {
        requireCommands(start);
        int length = 3;
        switch (argument(start, 1)) {
            case 0x21 -> size(start, argument(start, 2));
            case 0x72 -> require(argument(start, 2) == 1, start, "GS r of another sensor than 1");
            case 0x56 -> length = cut(start, argument(start, 2));
            default -> throw unknown(start);
        }
        at = start + length;
    }

    private void initialise() {
        style = PaperLine.of("");
        codePage = 0;
    }

    private void selectCodePage(int start, int number) {
        require(
                number == profile.codePage().number(),
                start,
                "code page %d where %s has %d"
                        .formatted(number, profile.name(), profile.codePage().number()));
        codePage = number;
    }

    private void size(int start, int n) {
        int width = (n >> 4) + 1;
        int height = (n & 0x0F) + 1;
        require(width <= 2 && height <= 2, start, "GS ! of size %d by %d".formatted(width, height));
        style = style.big(width, height);
    }

    private int cut(int start, int kind) {
        switch (kind) {
            case 0x00, 0x41 -> cut = PrintedSlip.Cut.FULL;
            case 0x01, 0x42 -> cut = PrintedSlip.Cut.PARTIAL;
            default -> throw unknown(start);
        }
        boolean feedsFirst = kind > 1;
        if (feedsFirst) {
            require(argument(start, 3) == 0, start, "GS V with a feed of its own");
        }
        return feedsFirst ? 4 : 3;
    }

    private PaperLine withAlign(boolean center) {
        return new PaperLine("", center ? Align.CENTER : Align.LEFT, style.width(), style.height(), style.bold());
    }

    private PaperLine withBold(boolean bold) {
        return new PaperLine("", style.align(), style.width(), style.height(), bold);
    }

    private boolean one(int start) {
        int n = argument(start, 2);
        require(n <= 1, start, "an argument of %d where 0 or 1 is known".formatted(n));
        return n == 1;
    }

    private int argument(int start, int index) {
        require(start + index < bytes.length, start, "the slip ends inside a command");
        return Byte.toUnsignedInt(bytes[start + index]);
    }

    private void requireCommands(int start) {
        require(profile.dialect() == PrinterProfile.Dialect.ESCPOS, start, "a command to a printer without commands");
    }

    private IllegalArgumentException unknown(int start) {
        return refusal(start, "unknown command %02X %02X".formatted(bytes[start], bytes[start + 1]));
    }

    private static void require(boolean followed, int offset, String complaint) {
        if (!followed) {
            throw refusal(offset, complaint);
        }
    }

    private static IllegalArgumentException refusal(int offset, String complaint) {
        return new IllegalArgumentException("offset %d: %s".formatted(offset, complaint));
    }
}
