package org.utilitill.registry.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** One row of comma-separated text, as RFC 4180 has it, with any of three separators. */
public final class CsvLine {

    /** The separators that are found out. */
    public static final List<Character> SEPARATORS = List.of(',', ';', '\t');

    private static final char QUOTE = '"';
    /** What a spreadsheet takes for the beginning of a formula, in any width. */
    private static final String FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";
    /** Numbers of more digits are shown by spreadsheets without their last ones. */
    private static final int SHOWN_DIGITS = 11;

    private CsvLine() {}

    /** The separator of a file, told by the one that stands most often in its first line, outside quotes. */
    public static char separator(String header) {
        char best = SEPARATORS.get(0);
        int most = 0;
        for (char candidate : SEPARATORS) {
            int count = count(header, candidate);
            if (count > most) {
                most = count;
                best = candidate;
            }
        }
        return best;
    }

    private static int count(String header, char separator) {
        int count = 0;
        boolean quoted = false;
        for (int i = 0; i < header.length(); i++) {
            char c = header.charAt(i);
            quoted ^= c == QUOTE;
            count += !quoted && c == separator ? 1 : 0;
        }
        return count;
    }

    /** The cells of a row, blanks around them taken off; empty when a quote is not closed or goes on behind its end. */
    public static Optional<List<String>> cells(String row, char separator) {
        List<String> cells = new ArrayList<>();
        int at = 0;
        while (at <= row.length()) {
            boolean quoted = at < row.length() && row.charAt(at) == QUOTE;
            int end = quoted ? closing(row, at + 1) : next(row, at, separator);
            if (end < 0) {
                return Optional.empty();
            }
            String cell = quoted
                    ? row.substring(at + 1, end).replace("\"\"", "\"")
                    : row.substring(at, end).strip();
            cells.add(plain(cell));
            int behind = quoted ? end + 1 : end;
            if (behind < row.length() && row.charAt(behind) != separator) {
                return Optional.empty();
            }
            at = behind + 1;
        }
        return Optional.of(cells);
    }

    private static int next(String row, int from, char separator) {
        int end = row.indexOf(separator, from);
        return end < 0 ? row.length() : end;
    }

    /** The quote that ends a cell, or -1; two together are one inside it. */
    private static int closing(String row, int from) {
        int at = row.indexOf(QUOTE, from);
        while (at >= 0 && at + 1 < row.length() && row.charAt(at + 1) == QUOTE) {
            at = row.indexOf(QUOTE, at + 2);
        }
        return at;
    }

    /** A row of cells that a spreadsheet shows as they are: none is a formula, and no number loses a digit. */
    public static String row(List<String> cells) {
        return cells.stream().map(CsvLine::safe).map(CsvLine::quoted).collect(Collectors.joining(","));
    }

    private static String quoted(String cell) {
        boolean needs = cell.indexOf(QUOTE) >= 0
                || cell.indexOf('\n') >= 0
                || cell.indexOf('\r') >= 0
                || SEPARATORS.stream().anyMatch(separator -> cell.indexOf(separator) >= 0)
                || !cell.equals(cell.strip());
        return needs ? QUOTE + cell.replace("\"", "\"\"") + QUOTE : cell;
    }

    /** A cell behind an apostrophe, where a spreadsheet would reckon or round. */
    public static String safe(String cell) {
        return isChanged(withoutApostrophes(cell)) ? "'" + cell : cell;
    }

    /** A cell without the apostrophe that kept a spreadsheet from changing it. */
    public static String plain(String cell) {
        return cell.startsWith("'") && isChanged(withoutApostrophes(cell)) ? cell.substring(1) : cell;
    }

    private static String withoutApostrophes(String cell) {
        int at = 0;
        while (at < cell.length() && cell.charAt(at) == '\'') {
            at++;
        }
        return cell.substring(at);
    }

    private static boolean isChanged(String cell) {
        if (cell.isEmpty()) {
            return false;
        }
        String text = cell.strip();
        boolean formula =
                FORMULA.indexOf(cell.charAt(0)) >= 0 || (!text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0);
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        return formula || (digits && text.length() > 1 && (text.charAt(0) == '0' || text.length() > SHOWN_DIGITS));
    }
}
