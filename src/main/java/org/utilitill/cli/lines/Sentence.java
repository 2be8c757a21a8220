package org.utilitill.cli.lines;

import java.util.regex.Pattern;

/**
 * The sentence of a refusal as it may leave the station. It quotes what the line held, and a script whose columns have
 * slipped puts a key where a supply group belongs.
 */
final class Sentence {

    /** The most characters of a sentence that are told. */
    static final int MOST = 400;

    // Keys have 16, 32 or 40 hex digits, PANs 18 and tokens 20 decimal ones. A key cut short still has letters.
    private static final Pattern KEY = Pattern.compile(
            "(?i)(?<![0-9a-f])" + "(?:(?=[0-9]*[a-f])[0-9a-f]{12,}|(?:[0-9]{16}|[0-9]{32}|[0-9]{40})(?![0-9a-f]))");

    private Sentence() {}

    /** Without digits that look like a key, and not without end. */
    static String tellable(String sentence) {
        String told = KEY.matcher(sentence).replaceAll("(hidden)");
        if (told.length() <= MOST) {
            return told;
        }
        int end = Character.isHighSurrogate(told.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return told.substring(0, end) + " ... and so on.";
    }
}
