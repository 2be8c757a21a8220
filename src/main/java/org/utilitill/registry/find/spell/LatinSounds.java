package org.utilitill.registry.find.spell;

import org.utilitill.registry.find.spell.Sounds.Heard;

/** How Latin letters are heard in the names of East and West Africa, English, French and Portuguese spellings alike. */
final class LatinSounds {

    private LatinSounds() {}

    /** The sounds of the letter at a place, or of the two letters that are one sound. */
    static Heard at(String word, int place) {
        String pair = pair(word, place);
        return pair.isEmpty() ? new Heard(1, single(word, place)) : new Heard(2, pair);
    }

    private static String pair(String word, int place) {
        if (place + 1 == word.length()) {
            return "";
        }
        char second = word.charAt(place + 1);
        if (second == 'h') {
            return withH(word.charAt(place));
        }
        return switch (word.substring(place, place + 2)) {
            case "dj" -> "j";
            case "ck" -> "k";
            default -> "";
        };
    }

    /** Sh may be two letters, as in Ishaq, and th as in Fathi. */
    private static String withH(char first) {
        return switch (first) {
            case 's' -> "S|sh";
            case 'c' -> "S|k";
            case 't' -> "t|s|th";
            case 'd' -> "d|z";
            case 'k' -> "h";
            case 'g' -> "g";
            case 'p' -> "f";
            default -> "";
        };
    }

    private static String single(String word, int place) {
        boolean first = place == 0;
        boolean last = place + 1 == word.length();
        char letter = word.charAt(place);
        return switch (letter) {
            case 'a', 'e', 'i', 'o', 'u' -> first ? "A" : "";
            case 'y' -> first ? (last || isVowel(word.charAt(1)) ? "y" : "A") : "";
            case 'w' -> first ? "w" : "";
            case 'h' -> last && !first ? "|h" : "h";
            case 'c' -> last || "eiy".indexOf(word.charAt(place + 1)) < 0 ? "k" : "s";
            case 'q' -> "k";
            case 'g' -> "g|j";
            case 'p' -> "b";
            case 'v' -> "f";
            case 'x' -> "ks";
            case 'b', 'd', 'f', 'j', 'k', 'l', 'm', 'n', 'r', 's', 't', 'z' -> Character.toString(letter);
            default -> "";
        };
    }

    private static boolean isVowel(char letter) {
        return "aeiou".indexOf(letter) >= 0;
    }
}
