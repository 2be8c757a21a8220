package org.utilitill.registry.find.spell;

import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What is left of a word when vowels and doubled letters go: a key of consonants that the Latin and the Arabic
 * spelling of a name share. Letters that are heard in several ways give several keys.
 *
 * <p>{@code A} stands for a vowel or an ayn at the beginning, {@code S} for sh; the others are letters.
 */
public final class Sounds {

    /** Bits of a sound. */
    public static final int BITS = 5;
    /** Fewest sounds of a key. */
    public static final int FEWEST = 2;

    private static final int MOST_SOUNDS = PackedKeys.BITS / BITS;
    private static final int MOST_KEYS = 8;
    private static final String ALPHABET = "AbdfghjklmnrsStwyz";
    private static final char FIRST_ARABIC = '\u0600';
    private static final String ARTICLE = "\u0627\u0644";
    private static final String SERVANT_OF_THE = "\u0639\u0628\u062F" + ARTICLE;

    private Sounds() {}

    /** Whether a folded word is written in Arabic letters. */
    public static boolean isArabic(char firstLetter) {
        return firstLetter >= FIRST_ARABIC;
    }

    /** The keys of a folded word, each packed; none when it has too few sounds. */
    public static Set<Long> keys(String word) {
        Set<Long> keys = new LinkedHashSet<>();
        for (String sounds : spoken(word)) {
            if (sounds.length() >= FEWEST) {
                keys.add(pack(sounds));
            }
        }
        return keys;
    }

    /** How many bits of a key are sounds. */
    public static int bits(long key) {
        int empty = key == 0 ? MOST_SOUNDS : Long.numberOfTrailingZeros(key) / BITS;
        return PackedKeys.BITS - empty * BITS;
    }

    private static long pack(String sounds) {
        long key = 0;
        for (int i = 0; i < MOST_SOUNDS; i++) {
            key = key << BITS | (i < sounds.length() ? ALPHABET.indexOf(sounds.charAt(i)) + 1 : 0);
        }
        return key;
    }

    private static Set<String> spoken(String word) {
        if (word.charAt(0) <= '9') {
            return Set.of();
        }
        if (!isArabic(word.charAt(0))) {
            return spell(word, LatinSounds::at);
        }
        Set<String> spoken = new LinkedHashSet<>(spell(word, ArabicSounds::at));
        if (word.startsWith(ARTICLE) && word.length() > ARTICLE.length() + 1) {
            spoken.addAll(spell(word.substring(ARTICLE.length()), ArabicSounds::at));
        }
        return spoken;
    }

    /** What the letters at a place are heard as. */
    @FunctionalInterface
    interface Letters {
        Heard at(String word, int place);
    }

    /**
     * How some letters are heard.
     *
     * @param letters how many they are
     * @param ways each a string of sounds, perhaps empty, with a bar between them
     */
    record Heard(int letters, String ways) {}

    private static Set<String> spell(String word, Letters alphabet) {
        Set<String> spoken = Set.of("");
        int place = 0;
        while (place < word.length()) {
            Heard heard = alphabet.at(word, place);
            if (place == 0 || word.charAt(place) != word.charAt(place - 1)) {
                spoken = extend(spoken, isLinking(word, place) ? heard.ways() + "|" : heard.ways());
            }
            place += heard.letters();
        }
        return spoken;
    }

    /** The l of the article after "servant": heard in Abdulaziz, gone in Abdirahman. */
    private static boolean isLinking(String word, int place) {
        if (word.startsWith(SERVANT_OF_THE)) {
            return place == SERVANT_OF_THE.length() - 1;
        }
        return place == 4 && word.length() > 6 && word.startsWith("abd") && word.charAt(4) == 'l';
    }

    private static Set<String> extend(Set<String> spoken, String ways) {
        if (ways.isEmpty()) {
            return spoken;
        }
        Set<String> longer = new LinkedHashSet<>();
        for (String way : ways.split("\\|", -1)) {
            for (String sounds : spoken) {
                if (longer.size() < MOST_KEYS) {
                    longer.add(sounds + way);
                }
            }
        }
        return longer;
    }
}
