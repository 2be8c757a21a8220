package org.utilitill.cli.lines;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The sentence of a refusal as it may leave the station. It quotes what the line held, and a script whose columns have
 * slipped puts a key where a supply group belongs.
 */
public final class Sentence {

    /** The most characters of a sentence that are told. */
    static final int MOST = 400;

    /** Digits of which a key may be cut short. */
    private static final int LEAST = 12;

    private static final String HIDDEN = "(hidden)";

    /** Hex digits in one piece. A key cut short still has letters. */
    private static final Pattern PIECE = Pattern.compile("(?i)(?<![0-9a-f])[0-9a-f]{12,}");

    /** Hex digits in groups, as key letters print them. */
    private static final Pattern GROUPS = Pattern.compile("(?i)(?<![\\p{L}\\p{N}])[0-9a-f]++(?![\\p{L}\\p{N}])"
            + "(?:[\\s\\p{Z}\\p{Pd}:]{1,3}[0-9a-f]++(?![\\p{L}\\p{N}]))+");

    private static final Pattern DATE = Pattern.compile("[0-9]{4,10}-[0-9]{2}-[0-9]{2}(?:[ 0-9:]*)");
    private static final Pattern NO_DIGIT = Pattern.compile("[^0-9a-fA-F]+");

    private Sentence() {}

    /** Without digits that look like a key, and not without end. */
    public static String tellable(String sentence) {
        String groups = GROUPS.matcher(sentence).replaceAll(Sentence::tellable);
        String told = PIECE.matcher(groups).replaceAll(Sentence::tellable);
        if (told.length() <= MOST) {
            return told;
        }
        int end = Character.isHighSurrogate(told.charAt(MOST - 1)) ? MOST - 1 : MOST;
        return told.substring(0, end) + " ... and so on.";
    }

    private static String tellable(MatchResult run) {
        String digits = NO_DIGIT.matcher(run.group()).replaceAll("");
        boolean secret = digits.chars().allMatch(Character::isDigit)
                ? isNoNumber(digits.length()) && !DATE.matcher(run.group()).matches()
                : digits.length() >= LEAST;
        return secret ? HIDDEN : run.group();
    }

    /**
     * Whether so many decimal digits are nothing that has to be compared: a meter number has 11 or 13, a PAN 18, a
     * token 20, the largest number of a machine 19 and the largest amount of money 36.
     */
    private static boolean isNoNumber(int digits) {
        return switch (digits) {
            case 18, 19, 20, 36 -> false;
            default -> digits > LEAST + 1;
        };
    }
}
