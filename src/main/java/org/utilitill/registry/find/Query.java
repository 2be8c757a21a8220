package org.utilitill.registry.find;

import java.util.ArrayList;
import java.util.List;
import org.utilitill.registry.find.spell.FoldedText;
import org.utilitill.registry.find.spell.FoldedWord;
import org.utilitill.registry.find.spell.NameParts;

/**
 * What was typed, in the ways it can be read: every word by itself, and with the words made one that may belong
 * together, such as the groups of a phone number. Each way is a list of words that must all be found.
 *
 * @param readings one or two; none when nothing was typed
 */
record Query(List<List<Term>> readings) {

    private static final int LONGEST = 80;
    private static final int MOST_WORDS = 8;

    /**
     * A word to find.
     *
     * @param word folded
     * @param written as typed; phone numbers are told by what stands before them
     */
    record Term(String word, String written) {

        boolean isNumber() {
            return word.chars().allMatch(letter -> letter <= '9');
        }
    }

    /** Reads what was typed; what is beyond 80 characters or 8 words does not count. */
    static Query of(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        List<Term> apart = new ArrayList<>();
        List<Term> together = new ArrayList<>();
        for (String chunk : text.split("[\\s\\u00A0\\u2007\\u202F]+", -1)) {
            List<FoldedWord> words = FoldedText.words(chunk);
            words.forEach(word -> apart.add(new Term(word.text(), chunk)));
            if (!words.isEmpty()) {
                addTogether(together, words, chunk);
            }
        }
        List<Term> joined = joinNames(together);
        List<List<Term>> readings = new ArrayList<>();
        add(readings, apart);
        if (!words(joined).equals(words(apart))) {
            add(readings, joined);
        }
        return new Query(List.copyOf(readings));
    }

    private static void add(List<List<Term>> readings, List<Term> terms) {
        if (!terms.isEmpty()) {
            readings.add(List.copyOf(terms.subList(0, Math.min(terms.size(), MOST_WORDS))));
        }
    }

    private static void addTogether(List<Term> terms, List<FoldedWord> words, String chunk) {
        StringBuilder one = new StringBuilder();
        words.forEach(word -> one.append(word.text()));
        Term term = new Term(one.toString(), chunk);
        int last = terms.size() - 1;
        if (last >= 0 && term.isNumber() && terms.get(last).isNumber()) {
            Term before = terms.get(last);
            terms.set(last, new Term(before.word() + term.word(), before.written() + chunk));
        } else {
            terms.add(term);
        }
    }

    private static List<Term> joinNames(List<Term> terms) {
        List<String> names = NameParts.joined(words(terms));
        return names.size() == terms.size()
                ? terms
                : names.stream().map(name -> new Term(name, name)).toList();
    }

    private static List<String> words(List<Term> terms) {
        return terms.stream().map(Term::word).toList();
    }
}
