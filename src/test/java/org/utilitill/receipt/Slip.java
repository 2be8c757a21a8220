package org.utilitill.receipt;

import java.util.List;
import java.util.stream.Collectors;
import org.utilitill.receipt.PaperLine.Align;

/** A slip drawn as text: a gutter with size and weight, then the line where it stands on the paper. */
public final class Slip {

    private Slip() {}

    /** One row a line, such as {@code 2x2 b|  1 2 3 4}; letters of double width are set apart. */
    public static String draw(List<PaperLine> lines, int columns) {
        return lines.stream().map(line -> draw(line, columns)).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String draw(PaperLine line, int columns) {
        String size = line.width() == 1 && line.height() == 1 ? "   " : line.width() + "x" + line.height();
        int margin = line.align() == Align.CENTER ? (columns - line.columns()) / 2 : 0;
        return (size + (line.bold() ? " b|" : "  |") + " ".repeat(margin) + spread(line)).stripTrailing();
    }

    private static String spread(PaperLine line) {
        return line.width() == 1
                ? line.text()
                : line.text()
                        .codePoints()
                        .mapToObj(c -> Character.toString(c) + " ")
                        .collect(Collectors.joining());
    }
}
