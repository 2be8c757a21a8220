package org.utilitill.sts.cipher;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The tables of the STA cipher: two substitutions of a nibble and one permutation of the bits of a block.
 *
 * @param first substitution where the key bit is 0, 16 different nibbles
 * @param second substitution where the key bit is 1, 16 different nibbles
 * @param permutation where bit i of a block goes, 64 different places
 */
public record StaTables(List<Integer> first, List<Integer> second, List<Integer> permutation) {

    private static final int NIBBLE_VALUES = 16;

    /** The tables meters in the field use. */
    public static final StaTables LIVE = live();

    /** Refuses what is not a permutation of its own indexes, for it could not be undone. */
    public StaTables {
        first = requirePermutation("S1", first, NIBBLE_VALUES);
        second = requirePermutation("S2", second, NIBBLE_VALUES);
        permutation = requirePermutation("P", permutation, Long.SIZE);
    }

    /**
     * Reads tables from a properties file with the keys S1, S2 and P, each a list of decimal numbers, index 0 first.
     *
     * @throws IOException if the stream fails
     * @throws IllegalArgumentException if a table is missing or is no permutation
     */
    public static StaTables read(InputStream in) throws IOException {
        Properties tables = new Properties();
        tables.load(in);
        return new StaTables(table(tables, "S1"), table(tables, "S2"), table(tables, "P"));
    }

    private static StaTables live() {
        try (InputStream in = StaTables.class.getResourceAsStream("sta-live.properties")) {
            if (in == null) {
                throw new IllegalStateException("The tables of the STA cipher are missing from the program.");
            }
            return read(in);
        } catch (IOException failure) {
            throw new UncheckedIOException("The tables of the STA cipher cannot be read.", failure);
        }
    }

    private static List<Integer> table(Properties tables, String name) {
        String figures = tables.getProperty(name);
        if (figures == null) {
            throw new IllegalArgumentException("The STA table " + name + " is missing.");
        }
        return Arrays.stream(figures.trim().split("\\s+")).map(Integer::valueOf).toList();
    }

    private static List<Integer> requirePermutation(String name, List<Integer> table, int size) {
        Set<Integer> places = table.stream().filter(i -> i >= 0 && i < size).collect(Collectors.toSet());
        if (table.size() != size || places.size() != size) {
            throw new IllegalArgumentException(
                    "The STA table " + name + " is no permutation of " + size + ": " + table);
        }
        return List.copyOf(table);
    }
}
