package org.utilitill.registry.csv;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Which column of a file is which field.
 *
 * @param headings the first line of the file
 * @param fields the field of each column, as {@link org.utilitill.registry.RegistryFields} names it; empty for a column
 *     that is not taken
 */
public record Mapping(List<String> headings, List<String> fields) {

    /** What a mapping lacks. */
    public enum Fault {
        /** No column is the account. */
        NO_ACCOUNT,
        /** Two columns are the same field. */
        FIELD_TWICE
    }

    public Mapping {
        headings = List.copyOf(headings);
        fields = List.copyOf(fields);
        if (headings.size() != fields.size()) {
            throw new IllegalArgumentException("%d headings, %d fields".formatted(headings.size(), fields.size()));
        }
    }

    /** What the headings say by themselves; of two columns with the same meaning, the first is taken. */
    public static Mapping of(List<String> headings) {
        List<String> fields = new ArrayList<>();
        for (String heading : headings) {
            String field = Headings.field(heading).orElse("");
            fields.add(fields.contains(field) ? "" : field);
        }
        return new Mapping(headings, fields);
    }

    /** The field that a word means, as a heading would. */
    public static Optional<String> field(String word) {
        return Headings.field(word);
    }

    /** The same with another field for a column; empty to leave the column out. */
    public Mapping with(int column, String field) {
        List<String> changed = new ArrayList<>(fields);
        changed.set(column, field);
        return new Mapping(headings, changed);
    }

    /** The column of a heading, as it is written or as it is meant. */
    public Optional<Integer> column(String heading) {
        int at = headings.indexOf(heading);
        return at < 0 ? Optional.empty() : Optional.of(at);
    }

    /** The column that a field is taken from, counted from 1; 0 for none. */
    public int columnOf(String field) {
        return field.isEmpty() ? 0 : fields.indexOf(field) + 1;
    }

    /** What keeps the mapping from being used, if anything. */
    public Optional<Fault> fault() {
        Set<String> seen = new HashSet<>();
        boolean twice = fields.stream().filter(field -> !field.isEmpty()).anyMatch(field -> !seen.add(field));
        if (twice) {
            return Optional.of(Fault.FIELD_TWICE);
        }
        return seen.contains("account") ? Optional.empty() : Optional.of(Fault.NO_ACCOUNT);
    }

    /** The cells of a row by field. */
    public Map<String, String> named(List<String> cells) {
        Map<String, String> named = new HashMap<>();
        for (int column = 0; column < fields.size(); column++) {
            if (!fields.get(column).isEmpty()) {
                named.put(fields.get(column), cells.get(column));
            }
        }
        return named;
    }
}
