package org.utilitill.registry.find.spell;

/**
 * How many slips of the fingers lie between what was typed and a word: letters left out, doubled, mistaken or swapped
 * with their neighbour (Damerau's distance, each pair swapped once). Letters of the word are given one by one, and can
 * be taken back, so that words with the same beginning are compared once.
 */
public final class Typos {

    /** From this length on a typed word may have one slip. */
    public static final int ONE_SLIP = 4;
    /** From this length on it may have two. */
    public static final int TWO_SLIPS = 8;
    /** From this length on the beginning of a word may have slips too. */
    private static final int BEGINNINGS = 5;

    private final String typed;
    private final int most;
    private final int[][] rows;
    private final int[] least;
    private final char[] letters;

    /** Nothing of a word was given yet. */
    public Typos(String typed, int most) {
        this.typed = typed;
        this.most = most;
        int deepest = typed.length() + most + 2;
        rows = new int[deepest][typed.length() + 1];
        least = new int[deepest];
        letters = new char[deepest];
        for (int i = 0; i <= typed.length(); i++) {
            rows[0][i] = i;
        }
    }

    /** How many slips a typed word may have; none if there are digits in it. */
    public static int most(String typed) {
        boolean number = typed.chars().anyMatch(letter -> letter <= '9');
        return number || typed.length() < ONE_SLIP ? 0 : typed.length() < TWO_SLIPS ? 1 : 2;
    }

    public boolean mayBeBeginning() {
        return typed.length() >= BEGINNINGS;
    }

    /** One more letter of the word, the one at a place. */
    public void letter(int place, char letter) {
        int depth = place + 1;
        letters[depth] = letter;
        int[] row = rows[depth];
        int[] above = rows[depth - 1];
        row[0] = depth;
        int smallest = depth;
        for (int i = 1; i <= typed.length(); i++) {
            char own = typed.charAt(i - 1);
            int cost = Math.min(Math.min(above[i], row[i - 1]) + 1, above[i - 1] + (own == letter ? 0 : 1));
            boolean swapped = depth > 1 && i > 1 && own == letters[depth - 1] && typed.charAt(i - 2) == letter;
            if (swapped) {
                cost = Math.min(cost, rows[depth - 2][i - 2] + 1);
            }
            row[i] = cost;
            smallest = Math.min(smallest, cost);
        }
        least[depth] = smallest;
    }

    /** Slips if the word ended after so many letters. */
    public int slips(int length) {
        return rows[length][typed.length()];
    }

    /** Whether no word that goes on after so many letters can be close enough. */
    public boolean hopeless(int length) {
        return least[length] > most && (length < 2 || least[length - 1] >= most);
    }

    /** Slips between what was typed and one word; more than allowed is one more than that. */
    public static int between(String typed, String word, int most) {
        Typos typos = new Typos(typed, most);
        for (int i = 0; i < word.length(); i++) {
            typos.letter(i, word.charAt(i));
            if (typos.hopeless(i + 1)) {
                return most + 1;
            }
        }
        return Math.min(typos.slips(word.length()), most + 1);
    }
}
