package org.utilitill.registry.find.spell;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Texts as words in one spelling: small letters, no diacritics, ASCII digits; Arabic without vowel marks, tatweel and
 * hamza, with one alef, one yeh and teh marbuta as heh. Apostrophes inside a word do not count.
 */
public final class FoldedText {

    private static final int LONGEST_WORD = 40;
    private static final int TATWEEL = 0x640;
    private static final int HAMZA = 0x621;
    private static final String APOSTROPHES = "'`\u00B4\u02B9\u02BB\u02BC\u02BE\u02BF\u2018\u2019\u201B\uFF07";
    /** Letters that do not come apart by themselves, and what they count as. */
    private static final String ODD_LETTERS = "\u00F8\u0142\u0111\u0131\u0253\u0257\u0199\u0127\u0167"
            + "\u0629\u0649\u06CC\u06D2\u06A9\u0671\u06C1\u06BE\u06D5";

    private static final String THEIR_LETTERS = "oldibdkht" + "\u0647\u064A\u064A\u064A\u0643\u0627\u0647\u0647\u0647";

    private final StringBuilder letters = new StringBuilder();
    private final List<FoldedWord> words = new ArrayList<>();
    private int[] ends = new int[LONGEST_WORD];
    private int start;

    private FoldedText() {}

    /** The words of a text in their order. */
    public static List<FoldedWord> words(String text) {
        FoldedText folded = new FoldedText();
        int at = 0;
        while (at < text.length()) {
            int point = text.codePointAt(at);
            int next = at + Character.charCount(point);
            folded.take(point, at, next);
            at = next;
        }
        folded.endWord();
        return folded.words;
    }

    private void take(int point, int from, int to) {
        if (point < 0x80) {
            takePart(point, from, to);
        } else {
            String parts = Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD);
            parts.codePoints().forEach(part -> takePart(part, from, to));
        }
    }

    private void takePart(int point, int from, int to) {
        int digit = Character.digit(point, 10);
        if (digit >= 0) {
            add((char) ('0' + digit), from, to);
        } else if (isSilent(point)) {
            // It belongs to the letter before it.
            if (letters.length() > 0) {
                ends[letters.length() - 1] = to;
            }
        } else if (Character.isLetter(point)) {
            letter(Character.toLowerCase(point), from, to);
        } else {
            endWord();
        }
    }

    private static boolean isSilent(int point) {
        int type = Character.getType(point);
        return type == Character.NON_SPACING_MARK
                || type == Character.ENCLOSING_MARK
                || type == Character.FORMAT
                || point == TATWEEL
                || point == HAMZA
                || APOSTROPHES.indexOf(point) >= 0;
    }

    private void letter(int point, int from, int to) {
        int odd = point < 0x80 ? -1 : ODD_LETTERS.indexOf(point);
        if (odd >= 0) {
            add(THEIR_LETTERS.charAt(odd), from, to);
            return;
        }
        String several = switch (point) {
            case 0xDF -> "ss";
            case 0xE6 -> "ae";
            case 0x153 -> "oe";
            case 0xFE -> "th";
            case 0xF0 -> "d";
            case 0x14B -> "ng";
            default -> Character.toString(point);
        };
        for (int i = 0; i < several.length(); i++) {
            add(several.charAt(i), from, to);
        }
    }

    private void add(char letter, int from, int to) {
        if (letters.length() == LONGEST_WORD) {
            ends[LONGEST_WORD - 1] = to;
            return;
        }
        if (letters.length() == 0) {
            start = from;
        }
        ends[letters.length()] = to;
        letters.append(letter);
    }

    private void endWord() {
        if (letters.length() > 0) {
            words.add(new FoldedWord(letters.toString(), start, Arrays.copyOf(ends, letters.length())));
            letters.setLength(0);
        }
    }
}
