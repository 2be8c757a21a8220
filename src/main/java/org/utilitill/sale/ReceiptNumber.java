package org.utilitill.sale;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number a sale is known by: the terminal's two digits and a counter without gaps.
 *
 * @param terminal two digits
 * @param counter 1 for the first sale of the station
 */
public record ReceiptNumber(String terminal, long counter) {

    private static final Pattern TEXT = Pattern.compile("(\\d{2})-(\\d{6,18})");

    public ReceiptNumber {
        if (!terminal.matches("\\d{2}")) {
            throw new IllegalArgumentException("terminal \"%s\" is not two digits".formatted(terminal));
        }
        if (counter < 1) {
            throw new IllegalArgumentException("receipt counter %d is below 1".formatted(counter));
        }
    }

    /** Reads the text a slip shows, such as {@code "07-000123"}. */
    public static ReceiptNumber of(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("receipt number \"%s\" is not like 07-000123".formatted(text));
        }
        return new ReceiptNumber(matcher.group(1), Long.parseLong(matcher.group(2)));
    }

    /** The text on slips and screens, such as {@code "07-000123"}. */
    @Override
    public String toString() {
        // The computer may be set to a language with digits of its own; a receipt number is read back by programs.
        return String.format(Locale.ROOT, "%s-%06d", terminal, counter);
    }
}
