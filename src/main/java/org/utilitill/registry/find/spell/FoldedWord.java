package org.utilitill.registry.find.spell;

/** A word in the spelling all its spellings share, and where it stands in the text. */
public final class FoldedWord {

    private final String text;
    private final int start;
    private final int[] ends;

    /** @param ends for each folded character, where the character of the text ends that it comes from; it keeps it */
    FoldedWord(String text, int start, int[] ends) {
        this.text = text;
        this.start = start;
        this.ends = ends;
    }

    /** Folded, never empty. */
    public String text() {
        return text;
    }

    /** Where its first character stands in the text. */
    public int start() {
        return start;
    }

    /** Where the character of the text ends that a folded one comes from. */
    public int endOf(int letter) {
        return ends[letter];
    }

    /** Where it ends in the text. */
    public int end() {
        return ends[ends.length - 1];
    }
}
