package org.utilitill.registry.find;

import org.utilitill.registry.find.spell.PackedKeys;

/** Two lists of words as one, with their documents renumbered. */
final class WordsMerge {

    private final Words a;
    private final int[] docsOfA;
    private final Words b;
    private final int[] docsOfB;
    private final int[] newOfA;
    private final int[] newOfB;
    private final Words.Writer writer = new Words.Writer();

    private WordsMerge(Words a, int[] docsOfA, Words b, int[] docsOfB) {
        this.a = a;
        this.docsOfA = docsOfA;
        this.b = b;
        this.docsOfB = docsOfB;
        newOfA = new int[a.size()];
        newOfB = new int[b.size()];
    }

    /** Both as one; documents that are mapped to -1 are left out, and the words that stand nowhere else. */
    static Words of(Words a, int[] docsOfA, Words b, int[] docsOfB) {
        return new WordsMerge(a, docsOfA, b, docsOfB).run();
    }

    private Words run() {
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            int order = i == a.size() ? 1 : j == b.size() ? -1 : a.compare(i, b, j);
            if (order <= 0) {
                writer.word(a, i);
                a.copyPlaces(i, docsOfA, writer);
            } else {
                writer.word(b, j);
            }
            if (order >= 0) {
                b.copyPlaces(j, docsOfB, writer);
            }
            int number = writer.end();
            if (order <= 0) {
                newOfA[i++] = number;
            }
            if (order >= 0) {
                newOfB[j++] = number;
            }
        }
        PackedKeys sounds = PackedKeys.merge(a.sounds(), word -> newOfA[word], b.sounds(), word -> newOfB[word]);
        return writer.words(sounds);
    }
}
