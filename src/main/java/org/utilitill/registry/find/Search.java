package org.utilitill.registry.find;

import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import org.utilitill.registry.find.Query.Term;
import org.utilitill.registry.find.spell.NumberSlips;
import org.utilitill.registry.find.spell.PackedKeys;
import org.utilitill.registry.find.spell.PhoneForms;
import org.utilitill.registry.find.spell.Sounds;

/**
 * One reading of what was typed, looked for in one segment. Each word costs what its likeness costs; a customer costs
 * the sum, and must have all words.
 */
final class Search {

    /** Costs of a likeness: each is more than all better ones, and one more in the address than in the name. */
    private static final int EXACT = 0;

    private static final int BEGINS = 2;
    private static final int ENDS = 4;
    private static final int SOUNDS = 16;
    private static final int BEGINS_TO_SOUND = 24;
    private static final int SLIP = 64;
    private static final int BEGINS_WITH_SLIP = 16;

    static final int COST_BITS = 16;
    static final int COST_MASK = (1 << COST_BITS) - 1;
    private static final int NONE = -1;
    private static final int LENGTH_BITS = 8;

    private final Segment segment;
    private final boolean slips;
    /** For each document the cost so far, and above it the fields; or none. */
    private int[] sums;

    private int[] now;

    /**
     * @param slips whether words and numbers with slips count too
     */
    Search(Segment segment, boolean slips) {
        this.segment = segment;
        this.slips = slips;
        sums = new int[segment.documents().size()];
        now = new int[sums.length];
    }

    /** Finds the best customers for a reading, leaving out accounts that are hidden. */
    void find(List<Term> terms, Predicate<String> hidden, Best best) {
        for (int i = 0; i < terms.size(); i++) {
            Arrays.fill(now, NONE);
            look(terms.get(i));
            if (i == 0) {
                int[] first = now;
                now = sums;
                sums = first;
            } else if (!addUp()) {
                return;
            }
        }
        choose(hidden, best);
    }

    /** Answers whether anyone has all words so far. */
    private boolean addUp() {
        boolean any = false;
        for (int doc = 0; doc < sums.length; doc++) {
            boolean both = sums[doc] != NONE && now[doc] != NONE;
            int fields = (sums[doc] | now[doc]) >>> COST_BITS;
            sums[doc] = both ? fields << COST_BITS | (cost(sums[doc]) + cost(now[doc])) : NONE;
            any |= both;
        }
        return any;
    }

    private static int cost(int sum) {
        return sum & COST_MASK;
    }

    private void choose(Predicate<String> hidden, Best best) {
        Documents documents = segment.documents();
        for (int doc = 0; doc < sums.length; doc++) {
            if (sums[doc] == NONE) {
                continue;
            }
            int rank = cost(sums[doc]) << LENGTH_BITS | documents.nameLength(doc);
            if (best.takes(rank) && !segment.isGone(doc) && !hidden.test(documents.account(doc))) {
                best.take(rank, sums[doc] >>> COST_BITS, doc, segment);
            }
        }
    }

    private void take(int doc, Field field, int cost) {
        if (now[doc] == NONE || cost(now[doc]) > cost) {
            now[doc] = field.bit() << COST_BITS | cost;
        }
    }

    private void look(Term term) {
        lookForWord(term.word());
        if (term.isNumber() && term.word().length() >= Numbers.SHORTEST) {
            lookForNumber(term);
        }
        if (!term.isNumber()) {
            lookForSound(term.word());
            if (slips) {
                lookForSlips(term.word());
            }
        }
    }

    private void places(int from, int to, int cost) {
        if (from < to) {
            segment.words().note(from, to, cost, now);
        }
    }

    private void lookForWord(String word) {
        Words words = segment.words();
        int from = words.from(word);
        int end = words.after(from, word);
        boolean exact = from < end && words.length(from) == word.length();
        places(from, exact ? from + 1 : from, EXACT);
        places(exact ? from + 1 : from, end, BEGINS);
    }

    /** The same script must sound the same; of the other script a beginning will do. */
    private void lookForSound(String word) {
        PackedKeys sounds = segment.words().sounds();
        boolean arabic = Sounds.isArabic(word.charAt(0));
        for (long key : Sounds.keys(word)) {
            int end = sounds.after(key, Sounds.bits(key));
            for (int i = sounds.from(key); i < end; i++) {
                int found = sounds.value(i);
                boolean other = Sounds.isArabic(segment.words().letter(found, 0)) != arabic;
                if (sounds.key(i) == key) {
                    places(found, found + 1, other ? SOUNDS + BEGINS : SOUNDS);
                } else if (other) {
                    places(found, found + 1, BEGINS_TO_SOUND);
                }
            }
        }
    }

    private void lookForSlips(String word) {
        TypoWalk.over(
                segment.words(),
                word,
                (from, to, count, whole) -> places(from, to, SLIP * count + (whole ? 0 : BEGINS_WITH_SLIP)));
    }

    private void lookForNumber(Term term) {
        Numbers numbers = segment.numbers();
        numbers.beginningWith(term.word(), (doc, field, exact) -> takeUnlessPhone(doc, field, exact ? EXACT : BEGINS));
        numbers.endingWith(term.word(), (doc, field, exact) -> take(doc, field, exact ? EXACT : ENDS));
        for (String form : PhoneForms.of(term.written())) {
            numbers.beginningWith(form, (doc, field, exact) -> takePhone(doc, field, exact ? EXACT : BEGINS));
        }
        if (slips) {
            NumberSlips.of(term.word())
                    .forEach(other -> numbers.equalTo(other, (doc, field, exact) -> take(doc, field, SLIP)));
        }
    }

    private void takeUnlessPhone(int doc, Field field, int cost) {
        if (field != Field.PHONE) {
            take(doc, field, cost);
        }
    }

    private void takePhone(int doc, Field field, int cost) {
        if (field == Field.PHONE) {
            take(doc, field, cost);
        }
    }
}
