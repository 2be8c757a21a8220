package org.utilitill.receipt;

import java.util.ArrayList;
import java.util.List;
import org.utilitill.receipt.Part.Centered;
import org.utilitill.receipt.Part.Digits;
import org.utilitill.receipt.Part.Field;
import org.utilitill.receipt.Part.Pair;
import org.utilitill.receipt.Part.Rule;

/**
 * Lays the pieces of a slip out in lines of so many columns. Nothing is ever wider than the paper: names run over one
 * second line and then end in dots, sums move to a line of their own, digits take two lines when they must.
 */
public final class TextLayout {

    private static final int LEAST_COLUMNS = 32;
    private static final int LABEL = 9;
    private static final String MORE = "...";
    private static final char NO_BREAK = '\u00A0';

    private final int columns;
    private final List<PaperLine> lines = new ArrayList<>();

    private TextLayout(int columns) {
        if (columns < LEAST_COLUMNS) {
            throw new IllegalArgumentException("paper of %d columns is narrower than 32".formatted(columns));
        }
        this.columns = columns;
    }

    /** The lines of a slip on paper of so many columns, 32 or more. */
    public static List<PaperLine> lines(List<Part> parts, int columns) {
        TextLayout layout = new TextLayout(columns);
        parts.forEach(layout::add);
        return List.copyOf(layout.lines);
    }

    private void add(Part part) {
        if (part instanceof Rule rule) {
            lines.add(PaperLine.of(String.valueOf(rule.mark()).repeat(columns)));
        } else if (part instanceof Centered centered) {
            centered(centered);
        } else if (part instanceof Pair pair) {
            pair(pair);
        } else if (part instanceof Field field) {
            field(field);
        } else if (part instanceof Digits digits) {
            digits(digits);
        }
    }

    private void centered(Centered part) {
        List<String> rows = wrap(clean(part.text()), columns);
        boolean wide = part.heading() && rows.size() == 1 && 2 * length(rows.get(0)) <= columns;
        for (String row : rows) {
            PaperLine line = PaperLine.centered(unbound(row)).big(wide ? 2 : 1, 1);
            lines.add(part.heading() ? line.inBold() : line);
        }
    }

    private void pair(Pair pair) {
        String left = clean(pair.left());
        String right = clean(pair.right());
        if (length(left) + 1 + length(right) <= columns) {
            String gap = " ".repeat(columns - length(left) - length(right));
            lines.add(weighed((left + gap + right).stripTrailing(), pair.tall()));
            return;
        }
        wrap(left, columns).forEach(row -> lines.add(weighed(row, pair.tall())));
        lines.add(weighed(" ".repeat(Math.max(0, columns - length(right))) + cut(right, columns), pair.tall()));
    }

    private static PaperLine weighed(String text, boolean tall) {
        PaperLine line = PaperLine.of(unbound(text));
        return tall ? line.inBold().big(1, 2) : line;
    }

    private void field(Field field) {
        String label = clean(field.label());
        String head = length(label) < LABEL ? label + " ".repeat(LABEL - length(label)) : label + " ";
        List<String> rows = wrap(clean(field.value()), columns - length(head));
        for (int i = 0; i < rows.size(); i++) {
            String row = (i == 0 ? head : " ".repeat(length(head))) + rows.get(i);
            lines.add(PaperLine.of(unbound(row).stripTrailing()));
        }
    }

    /** Twenty digits in fours are 24 characters: of double width on 48 columns, on narrower paper in two lines. */
    private void digits(Digits digits) {
        String grouped = digits.token().grouped();
        if (2 * grouped.length() <= columns) {
            lines.add(PaperLine.centered(grouped).inBold().big(2, 2));
            return;
        }
        int half = grouped.indexOf(' ', grouped.length() / 2);
        lines.add(PaperLine.centered(grouped.substring(0, half)).inBold().big(2, 2));
        lines.add(PaperLine.centered(grouped.substring(half + 1)).inBold().big(2, 2));
    }

    /** At most two rows; what does not fit ends in dots. */
    private static List<String> wrap(String text, int width) {
        if (length(text) <= width) {
            return List.of(text);
        }
        int full = text.offsetByCodePoints(0, width);
        int space = text.lastIndexOf(' ', full);
        int cut = space > full / 2 ? space : full;
        String rest = text.substring(cut).strip();
        return List.of(text.substring(0, cut).strip(), cut(rest, width));
    }

    private static String cut(String text, int width) {
        return length(text) <= width
                ? text
                : text.substring(0, text.offsetByCodePoints(0, width - MORE.length())) + MORE;
    }

    /** Columns that a text takes: a character outside the basic plane is one, though Java counts two. */
    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** A blank that holds two words together while lines are broken is printed as any other. */
    private static String unbound(String text) {
        return text.replace(NO_BREAK, ' ');
    }

    /** Names come from outside: whatever could command a printer or turn a line around becomes a blank or goes. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(point -> {
            int type = Character.getType(point);
            if (type == Character.CONTROL
                    || type == Character.LINE_SEPARATOR
                    || type == Character.PARAGRAPH_SEPARATOR) {
                clean.append(' ');
            } else if (type != Character.FORMAT && type != Character.SURROGATE) {
                clean.appendCodePoint(point);
            }
        });
        return clean.toString();
    }
}
