package org.utilitill.vending.register;

import java.util.List;
import org.utilitill.registry.csv.Mapping;

/**
 * A file of customers before it is imported.
 *
 * @param separator between cells: comma, semicolon or tab
 * @param mapping what each column is taken for by its heading
 * @param rows the first rows as they stand; a row that can not be split is left out
 */
public record ImportPreview(char separator, Mapping mapping, List<List<String>> rows) {

    /** Rows shown. */
    public static final int ROWS = 5;

    public ImportPreview {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** The first values of a column. */
    public List<String> valuesOf(int column) {
        return rows.stream()
                .filter(row -> column < row.size())
                .map(row -> row.get(column))
                .toList();
    }
}
