package org.utilitill.registry.find.spell;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Short strings of a small alphabet, each packed into 60 bits from the left, sorted, with a value each. All keys that
 * begin with some symbols stand side by side.
 */
public final class PackedKeys {

    /** Bits of a key. */
    public static final int BITS = 60;

    private final long[] keys;
    private final int[] values;

    private PackedKeys(long[] keys, int[] values) {
        this.keys = keys;
        this.values = values;
    }

    public int size() {
        return keys.length;
    }

    public long key(int place) {
        return keys[place];
    }

    public int value(int place) {
        return values[place];
    }

    /** The first place whose key is not below another. */
    public int from(long key) {
        int low = 0;
        int high = keys.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** The place after the last key that begins with the bits of another. */
    public int after(long key, int bits) {
        return from(key + (1L << (BITS - bits)));
    }

    /** Both as one; values that are mapped to -1 are left out, and so are pairs that are there already. */
    public static PackedKeys merge(PackedKeys a, IntUnaryOperator ofA, PackedKeys b, IntUnaryOperator ofB) {
        Builder merged = new Builder(a.size() + b.size());
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            boolean takeA = j == b.size() || (i < a.size() && a.keys[i] <= b.keys[j]);
            if (takeA) {
                merged.addNew(a.keys[i], ofA.applyAsInt(a.values[i]));
                i++;
            } else {
                merged.addNew(b.keys[j], ofB.applyAsInt(b.values[j]));
                j++;
            }
        }
        return merged.asTheyAre();
    }

    /** Collects keys. */
    public static final class Builder {

        private static final int STEP = 8;
        private static final int SLOTS = 1 << STEP;

        private long[] keys;
        private int[] values;
        private int count;

        public Builder(int room) {
            keys = new long[room];
            values = new int[keys.length];
        }

        public void add(long key, int value) {
            if (count == keys.length) {
                keys = Arrays.copyOf(keys, count * 2 + 8);
                values = Arrays.copyOf(values, keys.length);
            }
            keys[count] = key;
            values[count] = value;
            count++;
        }

        private void addNew(long key, int value) {
            if (value < 0) {
                return;
            }
            for (int i = count - 1; i >= 0 && keys[i] == key; i--) {
                if (values[i] == value) {
                    return;
                }
            }
            add(key, value);
        }

        private PackedKeys asTheyAre() {
            return new PackedKeys(Arrays.copyOf(keys, count), Arrays.copyOf(values, count));
        }

        /** The keys in order; those that are equal stay as they came. */
        public PackedKeys sorted() {
            keys = Arrays.copyOf(keys, count);
            values = Arrays.copyOf(values, count);
            for (int shift = 0; shift < Long.SIZE; shift += STEP) {
                sortBy(shift);
            }
            return new PackedKeys(keys, values);
        }

        private void sortBy(int shift) {
            int[] starts = new int[SLOTS + 1];
            for (long key : keys) {
                starts[slot(key, shift) + 1]++;
            }
            for (int i = 0; i < SLOTS; i++) {
                starts[i + 1] += starts[i];
            }
            long[] sortedKeys = new long[count];
            int[] sortedValues = new int[count];
            for (int i = 0; i < count; i++) {
                int place = starts[slot(keys[i], shift)]++;
                sortedKeys[place] = keys[i];
                sortedValues[place] = values[i];
            }
            keys = sortedKeys;
            values = sortedValues;
        }

        private static int slot(long key, int shift) {
            return (int) (key >>> shift) & (SLOTS - 1);
        }
    }
}
