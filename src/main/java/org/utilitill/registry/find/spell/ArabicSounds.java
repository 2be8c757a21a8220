package org.utilitill.registry.find.spell;

import org.utilitill.registry.find.spell.Sounds.Heard;

/** How folded Arabic letters are heard, as those write them who spell the same name in Latin letters. */
final class ArabicSounds {

    private ArabicSounds() {}

    /** The sounds of the letter at a place. */
    static Heard at(String word, int place) {
        boolean first = place == 0;
        boolean last = place + 1 == word.length();
        return new Heard(
                1,
                switch (word.charAt(place)) {
                    case '\u0627', '\u0639' -> first ? "A" : "";
                    case '\u0648' -> first ? "w" : "";
                    case '\u064A' -> first ? "y" : "";
                    // Also a teh marbuta.
                    case '\u0647' -> last && !first ? "|h" : "h";
                    default -> consonant(word.charAt(place));
                });
    }

    private static String consonant(char letter) {
        return switch (letter) {
            case '\u0628', '\u067E' -> "b";
            case '\u062A', '\u0637' -> "t";
            case '\u062B' -> "t|s";
            case '\u062C' -> "j";
            case '\u062D', '\u062E' -> "h";
            case '\u062F' -> "d";
            case '\u0630', '\u0636', '\u0638' -> "d|z";
            case '\u0631' -> "r";
            case '\u0632', '\u0698' -> "z";
            case '\u0633', '\u0635' -> "s";
            case '\u0634', '\u0686' -> "S";
            case '\u063A', '\u06AF' -> "g";
            case '\u0641', '\u06A4' -> "f";
            case '\u0642', '\u0643' -> "k";
            case '\u0644' -> "l";
            case '\u0645' -> "m";
            case '\u0646' -> "n";
            default -> "";
        };
    }
}
