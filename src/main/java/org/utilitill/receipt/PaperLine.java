package org.utilitill.receipt;

/**
 * One printed line of a slip: its text, where it stands, its size and its weight.
 *
 * <p>The common language of layout, encoder and decoder. The text is already cut to the columns of the paper; a line
 * can hold no control character, because a control byte is a command to a receipt printer, and no direction mark,
 * because it could show the digits of a token in another order than they are read.
 *
 * @param text what the line says, may be empty
 * @param align where the line stands between the margins
 * @param width how many columns one character takes, 1 or 2 (ESC/POS GS !)
 * @param height how many lines high a character is, 1 or 2 (ESC/POS GS !)
 * @param bold whether the line is emphasised (ESC/POS ESC E)
 */
public record PaperLine(String text, Align align, int width, int height, boolean bold) {

    /** Where a line stands between the margins. */
    public enum Align {
        LEFT,
        CENTER
    }

    private static final int MAX_MULTIPLIER = 2;

    public PaperLine {
        requireMultiplier("width", width);
        requireMultiplier("height", height);
        for (int i = 0; i < text.length(); i++) {
            requirePrintable(text.charAt(i), i);
        }
    }

    /**
     * A plain line at the left margin, normal size, not bold.
     *
     * @throws IllegalArgumentException when the text holds a control character or a direction mark
     */
    public static PaperLine of(String text) {
        return new PaperLine(text, Align.LEFT, 1, 1, false);
    }

    /**
     * A plain line in the middle of the paper, normal size, not bold.
     *
     * @throws IllegalArgumentException when the text holds a control character or a direction mark
     */
    public static PaperLine centered(String text) {
        return new PaperLine(text, Align.CENTER, 1, 1, false);
    }

    /** The same line, emphasised. */
    public PaperLine inBold() {
        return new PaperLine(text, align, width, height, true);
    }

    /**
     * The same line in another size.
     *
     * @param timesWide columns per character, 1 or 2
     * @param timesHigh lines per character, 1 or 2
     * @throws IllegalArgumentException when a multiplier is neither 1 nor 2
     */
    public PaperLine big(int timesWide, int timesHigh) {
        return new PaperLine(text, align, timesWide, timesHigh, bold);
    }

    /** Columns of paper the text takes at its width: characters (code points) times the width. */
    public int columns() {
        return text.codePointCount(0, text.length()) * width;
    }

    private static void requireMultiplier(String name, int value) {
        if (value < 1 || value > MAX_MULTIPLIER) {
            throw new IllegalArgumentException("receipt line %s %d is not 1 or 2".formatted(name, value));
        }
    }

    private static void requirePrintable(char c, int position) {
        if (Character.isISOControl(c) || breaksLine(c)) {
            throw new IllegalArgumentException(
                    "receipt line holds the control character U+%04X at position %d".formatted((int) c, position));
        }
        if (marksDirection(c)) {
            throw new IllegalArgumentException(
                    "receipt line holds the direction mark U+%04X at position %d".formatted((int) c, position));
        }
    }

    private static boolean breaksLine(char c) {
        return c == '\u2028' || c == '\u2029';
    }

    private static boolean marksDirection(char c) {
        return c == '\u061C'
                || c == '\u200E'
                || c == '\u200F'
                || (c >= '\u202A' && c <= '\u202E')
                || (c >= '\u2066' && c <= '\u2069');
    }
}
