package org.utilitill.registry.find;

import java.util.BitSet;
import java.util.List;
import org.utilitill.registry.find.spell.FoldedText;
import org.utilitill.registry.find.spell.FoldedWord;
import org.utilitill.registry.find.spell.NameParts;

/** An index of some customers that never changes; documents that were changed elsewhere are marked as gone. */
final class Segment {

    private final Words words;
    private final Numbers numbers;
    private final Documents documents;
    private final BitSet gone;

    private Segment(Words words, Numbers numbers, Documents documents, BitSet gone) {
        this.words = words;
        this.numbers = numbers;
        this.documents = documents;
        this.gone = gone;
    }

    /** The index of these customers; of two with the same account the last counts. */
    static Segment of(List<Entry> entries) {
        Words.Builder words = new Words.Builder();
        Numbers.Builder numbers = new Numbers.Builder();
        Documents.Builder documents = new Documents.Builder();
        for (Entry entry : entries) {
            int doc = documents.size();
            documents.add(entry.account(), entry.name().length(), entry.meters());
            addWords(words, doc, entry);
            numbers.account(doc, entry.account());
            numbers.phone(doc, entry.phone());
            entry.meters().forEach(meter -> numbers.meter(doc, meter));
        }
        Documents built = documents.documents();
        BitSet gone = new BitSet();
        for (int doc = 0; doc < built.size(); doc++) {
            gone.set(doc, built.find(built.account(doc)) != doc);
        }
        return new Segment(words.sorted(), numbers.sorted(), built, gone);
    }

    private static void addWords(Words.Builder words, int doc, Entry entry) {
        List<String> name = texts(entry.name());
        List<String> joined = NameParts.joined(name);
        name.forEach(word -> words.add(doc, Field.NAME, word));
        if (joined.size() < name.size()) {
            joined.forEach(word -> words.add(doc, Field.NAME, word));
        }
        texts(entry.address()).forEach(word -> words.add(doc, Field.ADDRESS, word));
        String account = String.join("", texts(entry.account()));
        boolean word = account.chars().anyMatch(Character::isLetter);
        boolean shortNumber = !account.isEmpty() && account.length() < Numbers.SHORTEST;
        if (word || shortNumber) {
            words.add(doc, Field.ACCOUNT, account);
        }
    }

    private static List<String> texts(String text) {
        return FoldedText.words(text).stream().map(FoldedWord::text).toList();
    }

    /** The customers of both, those that are gone left out. */
    static Segment merge(Segment a, Segment b) {
        Documents.Builder documents = new Documents.Builder();
        int[] docsOfA = a.copyTo(documents);
        int[] docsOfB = b.copyTo(documents);
        return new Segment(
                WordsMerge.of(a.words, docsOfA, b.words, docsOfB),
                Numbers.merge(a.numbers, doc -> docsOfA[doc], b.numbers, doc -> docsOfB[doc]),
                documents.documents(),
                new BitSet());
    }

    private int[] copyTo(Documents.Builder others) {
        int[] docs = new int[documents.size()];
        for (int doc = 0; doc < docs.length; doc++) {
            docs[doc] = -1;
            if (!gone.get(doc)) {
                docs[doc] = others.size();
                others.copy(documents, doc);
            }
        }
        return docs;
    }

    /** The same without an account, if it has it. */
    Segment without(String account) {
        int doc = find(account);
        if (doc < 0) {
            return this;
        }
        BitSet more = (BitSet) gone.clone();
        more.set(doc);
        return new Segment(words, numbers, documents, more);
    }

    /** The document of an account, or -1. */
    int find(String account) {
        int doc = documents.find(account);
        return doc < 0 || gone.get(doc) ? -1 : doc;
    }

    int size() {
        return documents.size() - gone.cardinality();
    }

    boolean isGone(int doc) {
        return gone.get(doc);
    }

    Words words() {
        return words;
    }

    Numbers numbers() {
        return numbers;
    }

    Documents documents() {
        return documents;
    }
}
