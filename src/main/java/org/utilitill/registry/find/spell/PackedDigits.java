package org.utilitill.registry.find.spell;

/** Digits as keys, four bits each: 15 at most, the first or the last ones of a longer number. */
public final class PackedDigits {

    /** Bits of a digit. */
    public static final int BITS = 4;
    /** Most digits of a key. */
    public static final int MOST = PackedKeys.BITS / BITS;

    private PackedDigits() {}

    /** A number read from its beginning. */
    public static long forward(CharSequence digits) {
        long key = 0;
        for (int i = 0; i < MOST; i++) {
            key = key << BITS | (i < digits.length() ? symbol(digits.charAt(i)) : 0);
        }
        return key;
    }

    /** A number read from its end. */
    public static long backward(CharSequence digits) {
        long key = 0;
        for (int i = 1; i <= MOST; i++) {
            key = key << BITS | (i <= digits.length() ? symbol(digits.charAt(digits.length() - i)) : 0);
        }
        return key;
    }

    /** How many bits a number takes. */
    public static int bits(CharSequence digits) {
        return BITS * Math.min(MOST, digits.length());
    }

    /** The number that was packed from its beginning. */
    public static String digits(long key) {
        StringBuilder digits = new StringBuilder(MOST);
        for (int shift = PackedKeys.BITS - BITS; shift >= 0; shift -= BITS) {
            int symbol = (int) (key >>> shift) & 15;
            if (symbol == 0) {
                break;
            }
            digits.append((char) ('0' + symbol - 1));
        }
        return digits.toString();
    }

    private static int symbol(char digit) {
        return digit - '0' + 1;
    }

    /** The digits of a text, whatever stands between them. */
    public static String in(String text) {
        StringBuilder digits = new StringBuilder();
        for (FoldedWord word : FoldedText.words(text)) {
            for (int i = 0; i < word.text().length(); i++) {
                if (word.text().charAt(i) <= '9') {
                    digits.append(word.text().charAt(i));
                }
            }
        }
        return digits.toString();
    }
}
