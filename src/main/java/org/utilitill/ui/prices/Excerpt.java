package org.utilitill.ui.prices;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.utilitill.tariff.file.TariffFault;

/**
 * The line of a file that a fault is in, and below it a mark at its column.
 *
 * @param line its characters; what can not be seen, or turns the direction of text, as a white box
 * @param mark blanks and a mark
 */
record Excerpt(String line, String mark) {

    private static final int WIDTH = 90;
    private static final int BEFORE = 60;
    private static final int UNSEEN = 0x25A1;

    /** The lines of a text of UTF-8; a byte order mark is none of its characters. */
    static List<String> lines(byte[] text) {
        String whole = new String(text, StandardCharsets.UTF_8);
        return List.of((whole.startsWith("\uFEFF") ? whole.substring(1) : whole).split("\n", -1));
    }

    /** What there is to see of a fault; nothing where the text has no such line. */
    static Excerpt of(List<String> lines, TariffFault fault) {
        if (fault.line() > lines.size()) {
            return new Excerpt("", "");
        }
        String line = lines.get(fault.line() - 1);
        int[] signs = (line.endsWith("\r") ? line.substring(0, line.length() - 1) : line)
                .codePoints()
                .map(Excerpt::seen)
                .toArray();
        int start = fault.column() > WIDTH ? Math.min(fault.column() - 1 - BEFORE, signs.length) : 0;
        int[] part = Arrays.copyOfRange(signs, start, Math.min(start + WIDTH, signs.length));
        return new Excerpt(new String(part, 0, part.length), " ".repeat(fault.column() - 1 - start) + "^");
    }

    private static int seen(int sign) {
        int type = Character.getType(sign);
        boolean unseen = type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
        return unseen ? UNSEEN : sign;
    }
}
