package org.utilitill.tariff.file;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.utilitill.tariff.file.FileNode.Place;
import org.utilitill.tariff.file.TariffFault.Code;

/** What holds of the characters of a tariff's text before its structure is looked at. */
final class FileText {

    /** Most bytes of a text. */
    static final int MOST_BYTES = 256 * 1024;
    /** Most lines of a text. */
    static final int MOST_LINES = 1000;

    private static final int BYTE_ORDER_MARK = 0xFEFF;

    private FileText() {}

    /** The text of some bytes; a byte order mark before it is left out. */
    static Optional<String> of(byte[] bytes, Faults faults) {
        if (bytes.length > MOST_BYTES) {
            tooLarge(faults);
            return Optional.empty();
        }
        String text = new String(bytes, StandardCharsets.UTF_8);
        int wrong = Arrays.mismatch(text.getBytes(StandardCharsets.UTF_8), bytes);
        if (wrong >= 0) {
            faults.add(place(new String(bytes, 0, wrong, StandardCharsets.UTF_8)), Code.NOT_UTF8);
            return Optional.empty();
        }
        return Optional.of(!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
    }

    private static Place place(String before) {
        int line = before.lastIndexOf('\n') + 1;
        long lines = before.chars().filter(sign -> sign == '\n').count();
        return new Place((int) lines + 1, before.codePointCount(line, before.length()) + 1);
    }

    private static void tooLarge(Faults faults) {
        faults.add(Place.FIRST, Code.TOO_LARGE, Integer.toString(MOST_BYTES / 1024), Integer.toString(MOST_LINES));
    }

    /** Looks at the size and at every character; the first fault of each line is enough. */
    static void check(String text, Faults faults) {
        String[] lines = text.split("\n", -1);
        if (lines.length > MOST_LINES + 1 || text.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            tooLarge(faults);
            return;
        }
        for (int line = 0; line < lines.length; line++) {
            checkLine(
                    lines[line].endsWith("\r") ? lines[line].substring(0, lines[line].length() - 1) : lines[line],
                    line + 1,
                    faults);
        }
    }

    private static void checkLine(String line, int number, Faults faults) {
        int column = 1;
        for (int at = 0; at < line.length(); column++) {
            int sign = line.codePointAt(at);
            Optional<Code> fault = fault(sign);
            if (fault.isPresent()) {
                faults.add(new Place(number, column), fault.get(), name(sign));
                return;
            }
            at += Character.charCount(sign);
        }
    }

    /** What is wrong with a character, if anything is. */
    static Optional<Code> fault(int sign) {
        if (sign == '\t') {
            return Optional.of(Code.TAB);
        }
        if (turns(sign)) {
            return Optional.of(Code.DIRECTION);
        }
        boolean unseen = Character.isISOControl(sign)
                || sign == 0x2028
                || sign == 0x2029
                || sign == BYTE_ORDER_MARK
                || (sign & 0xFFFE) == 0xFFFE
                || (sign >= Character.MIN_SURROGATE && sign <= Character.MAX_SURROGATE);
        return unseen ? Optional.of(Code.CONTROL) : Optional.empty();
    }

    private static boolean turns(int sign) {
        return sign == 0x061C
                || sign == 0x200E
                || sign == 0x200F
                || (sign >= 0x202A && sign <= 0x202E)
                || (sign >= 0x2066 && sign <= 0x2069);
    }

    /** The number of a character as tables of characters have it. */
    static String name(int sign) {
        return String.format(Locale.ROOT, "U+%04X", sign);
    }
}
