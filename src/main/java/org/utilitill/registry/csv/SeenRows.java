package org.utilitill.registry.csv;

/**
 * What stood in a file so far, by 64-bit fingerprints in flat tables: 16 bytes for a row where a set of texts would
 * take a hundred. Two texts of one fingerprint, one chance in 10^13 over a million rows, would be called doubled and
 * nothing imported.
 */
public final class SeenRows {

    private static final long PRIME = 0x100000001B3L;
    private static final long START = 0xCBF29CE484222325L;

    private long[] keys = new long[1 << 12];
    private int[] contents = new int[1 << 12];
    private int[] lines = new int[1 << 12];
    private int size;

    /**
     * What is known of a text that was seen.
     *
     * @param line where it stood first; 0 when it was not seen before
     * @param same whether it came with the same content
     */
    public record Seen(int line, boolean same) {}

    /** The fingerprint of a text. */
    public static long fingerprint(String text) {
        long hash = START;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * PRIME;
            hash ^= hash >>> 29;
        }
        hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
        hash ^= hash >>> 31;
        return hash == 0 ? 1 : hash;
    }

    /**
     * Notes a text at a line, and answers what was known of it before.
     *
     * @param content tells apart what it came with
     */
    public Seen note(String text, int content, int line) {
        if (size * 2 > keys.length) {
            grow();
        }
        long key = fingerprint(text);
        int at = place(keys, key);
        if (keys[at] == key) {
            return seenAt(at, content);
        }
        keys[at] = key;
        contents[at] = content;
        lines[at] = line;
        size++;
        return new Seen(0, false);
    }

    /** What is known of a text that was noted before. */
    public Seen seen(String text) {
        long key = fingerprint(text);
        int at = place(keys, key);
        return keys[at] == key ? seenAt(at, contents[at]) : new Seen(0, false);
    }

    /** Whether a text was noted. */
    public boolean holds(String text) {
        return seen(text).line() > 0;
    }

    private Seen seenAt(int at, int content) {
        return new Seen(lines[at], contents[at] == content);
    }

    private static int place(long[] table, long key) {
        int at = (int) key & (table.length - 1);
        while (table[at] != 0 && table[at] != key) {
            at = (at + 1) & (table.length - 1);
        }
        return at;
    }

    private void grow() {
        long[] larger = new long[keys.length * 2];
        int[] largerContents = new int[larger.length];
        int[] largerLines = new int[larger.length];
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != 0) {
                int at = place(larger, keys[i]);
                larger[at] = keys[i];
                largerContents[at] = contents[i];
                largerLines[at] = lines[i];
            }
        }
        keys = larger;
        contents = largerContents;
        lines = largerLines;
    }
}
