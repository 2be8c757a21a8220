package org.utilitill.registry.find;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.utilitill.registry.find.spell.PackedKeys;
import org.utilitill.registry.find.spell.Sounds;

/**
 * The different words of many customers in order, for each the places where it stands, and the words that sound like a
 * key. A place is a document and one of the fields that are made of words.
 */
final class Words {

    private static final int FIELD_BITS = 2;
    private static final int FIELD_MASK = (1 << FIELD_BITS) - 1;

    private final char[] letters;
    /** Of each word in the letters, and where the last ends. */
    private final int[] starts;

    private final int[] places;
    /** Of each word in the places, and where the last ends. */
    private final int[] placeStarts;

    private final PackedKeys sounds;

    private Words(char[] letters, int[] starts, int[] places, int[] placeStarts, PackedKeys sounds) {
        this.letters = letters;
        this.starts = starts;
        this.places = places;
        this.placeStarts = placeStarts;
        this.sounds = sounds;
    }

    int size() {
        return starts.length - 1;
    }

    int length(int word) {
        return starts[word + 1] - starts[word];
    }

    char letter(int word, int place) {
        return letters[starts[word] + place];
    }

    String word(int word) {
        return new String(letters, starts[word], length(word));
    }

    /** Words that sound like keys. */
    PackedKeys sounds() {
        return sounds;
    }

    /**
     * Notes for each document where some neighbouring words stand what that costs, unless it costs less already.
     *
     * @param costs for each document a cost and, above it, the bit of its field; -1 for none
     * @param inName cost of a word of the name, one less than anywhere else
     */
    void note(int from, int to, int inName, int[] costs) {
        for (int i = placeStarts[from]; i < placeStarts[to]; i++) {
            int place = places[i];
            int field = place & FIELD_MASK;
            int cost = field == 0 ? inName : inName + 1;
            int doc = place >>> FIELD_BITS;
            int known = costs[doc];
            if (known < 0 || (known & Search.COST_MASK) > cost) {
                costs[doc] = 1 << (field + Search.COST_BITS) | cost;
            }
        }
    }

    /** The first word that is not below a beginning. */
    int from(String beginning) {
        int low = 0;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (compare(middle, beginning) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The word after the last that begins with something, if the one at a place does. */
    int after(int from, String beginning) {
        int low = from;
        int high = size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (beginsWith(middle, beginning)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean beginsWith(int word, String beginning) {
        int count = beginning.length();
        return length(word) >= count
                && Arrays.compare(letters, starts[word], starts[word] + count, beginning.toCharArray(), 0, count) == 0;
    }

    private int compare(int word, String other) {
        return Arrays.compare(letters, starts[word], starts[word + 1], other.toCharArray(), 0, other.length());
    }

    /** How a word compares with one of other words. */
    int compare(int word, Words others, int other) {
        return Arrays.compare(
                letters,
                starts[word],
                starts[word + 1],
                others.letters,
                others.starts[other],
                others.starts[other + 1]);
    }

    /** Collects words in their order with their places. */
    static final class Writer {

        private char[] letters = new char[256];
        private int[] starts = new int[64];
        private int[] places = new int[64];
        private int[] placeStarts = new int[64];
        private int words;
        private int letterCount;
        private int placeCount;

        /** Begins a word. */
        void word(Words from, int word) {
            int count = from.length(word);
            room(count);
            System.arraycopy(from.letters, from.starts[word], letters, letterCount, count);
            letterCount += count;
        }

        /** Begins a word. */
        void word(String word) {
            room(word.length());
            word.getChars(0, word.length(), letters, letterCount);
            letterCount += word.length();
        }

        private void room(int count) {
            if (letterCount + count > letters.length) {
                letters = Arrays.copyOf(letters, Math.max(letters.length * 2, letterCount + count));
            }
        }

        /** One more place of the word that was begun; doubled ones are left out. */
        void place(int place) {
            boolean known = placeCount > placeStarts[words] && places[placeCount - 1] == place;
            if (known) {
                return;
            }
            if (placeCount == places.length) {
                places = Arrays.copyOf(places, placeCount * 2);
            }
            places[placeCount++] = place;
        }

        /** Ends a word; one without a place is left out. Answers its number, or -1. */
        int end() {
            if (placeCount == placeStarts[words]) {
                letterCount = starts[words];
                return -1;
            }
            if (words + 2 > starts.length) {
                starts = Arrays.copyOf(starts, starts.length * 2);
                placeStarts = Arrays.copyOf(placeStarts, starts.length);
            }
            words++;
            starts[words] = letterCount;
            placeStarts[words] = placeCount;
            return words - 1;
        }

        Words words(PackedKeys sounds) {
            return new Words(
                    Arrays.copyOf(letters, letterCount),
                    Arrays.copyOf(starts, words + 1),
                    Arrays.copyOf(places, placeCount),
                    Arrays.copyOf(placeStarts, words + 1),
                    sounds);
        }
    }

    /** Copies the places of a word with their documents renumbered; those that are mapped to -1 are left out. */
    void copyPlaces(int word, int[] docs, Writer writer) {
        for (int i = placeStarts[word]; i < placeStarts[word + 1]; i++) {
            int doc = docs[places[i] >>> FIELD_BITS];
            if (doc >= 0) {
                writer.place(doc << FIELD_BITS | (places[i] & FIELD_MASK));
            }
        }
    }

    /** Collects the words of customers. */
    static final class Builder {

        private final Map<String, int[]> found = new HashMap<>();

        void add(int doc, Field field, String word) {
            int[] list = found.get(word);
            if (list == null) {
                list = new int[] {0, 0};
            } else if (list[0] + 1 == list.length) {
                list = Arrays.copyOf(list, list.length * 2);
            }
            list[++list[0]] = doc << FIELD_BITS | field.ordinal();
            found.put(word, list);
        }

        Words sorted() {
            Writer writer = new Writer();
            PackedKeys.Builder sounds = new PackedKeys.Builder(found.size());
            new TreeMap<>(found).forEach((word, list) -> {
                writer.word(word);
                for (int i = 1; i <= list[0]; i++) {
                    writer.place(list[i]);
                }
                int number = writer.end();
                Sounds.keys(word).forEach(key -> sounds.add(key, number));
            });
            return writer.words(sounds.sorted());
        }
    }
}
