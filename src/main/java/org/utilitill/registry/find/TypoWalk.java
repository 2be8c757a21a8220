package org.utilitill.registry.find;

import org.utilitill.registry.find.spell.Typos;

/** All words of a list that are a slip or two from what was typed, found without looking at most of them. */
final class TypoWalk {

    private final Words words;
    private final Typos typos;
    private final int most;
    private final Taker taker;
    private int[] fewestSoFar = new int[8];

    /** What takes the words that are found. */
    @FunctionalInterface
    interface Taker {
        /** Neighbouring words that are so many slips away, as a whole or in their beginning. */
        void take(int from, int to, int slips, boolean whole);
    }

    private TypoWalk(Words words, String typed, Taker taker) {
        this.words = words;
        this.taker = taker;
        most = Typos.most(typed);
        typos = new Typos(typed, most);
    }

    /** Shows the words that are close to what was typed, each once; exact words may be among them. */
    static void over(Words words, String typed, Taker taker) {
        if (Typos.most(typed) > 0) {
            new TypoWalk(words, typed, taker).run();
        }
    }

    private void run() {
        fewestSoFar = new int[Short.SIZE + 64];
        fewestSoFar[0] = most + 1;
        int word = 0;
        int known = 0;
        while (word < words.size()) {
            int stopped = compare(word, known);
            int next = stopped < 0 ? word + 1 : afterAll(word, stopped);
            report(word, next, stopped);
            known = next < words.size() ? shared(word, next, stopped < 0 ? words.length(word) : stopped) : 0;
            word = next;
        }
    }

    /** Gives the letters after those that are known; answers after how many it became hopeless, or -1. */
    private int compare(int word, int known) {
        int length = words.length(word);
        for (int i = known; i < length; i++) {
            typos.letter(i, words.letter(word, i));
            fewestSoFar[i + 1] = Math.min(fewestSoFar[i], typos.slips(i + 1));
            if (typos.hopeless(i + 1)) {
                return i + 1;
            }
        }
        return -1;
    }

    private void report(int word, int next, int stopped) {
        int length = stopped < 0 ? words.length(word) : stopped;
        int whole = stopped < 0 ? typos.slips(length) : most + 1;
        if (whole <= most) {
            taker.take(word, next, whole, true);
        } else if (typos.mayBeBeginning() && fewestSoFar[length] <= most) {
            taker.take(word, next, fewestSoFar[length], false);
        }
    }

    private int shared(int word, int next, int most) {
        int length = Math.min(most, words.length(next));
        int same = 0;
        while (same < length && words.letter(word, same) == words.letter(next, same)) {
            same++;
        }
        return same;
    }

    /** The first word that does not begin with the same letters as one: found by leaps, then by halves. */
    private int afterAll(int word, int letters) {
        int step = 1;
        int low = word + 1;
        int high = low;
        while (high < words.size() && shared(word, high, letters) == letters) {
            low = high + 1;
            high = low + step;
            step *= 2;
        }
        high = Math.min(high, words.size());
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (shared(word, middle, letters) == letters) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
