package org.utilitill.house;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.utilitill.house.SourceTree.Source;

/** Shapes that only the whole tree has. */
public final class Proportions {

    private static final int MOST_TYPES = 20;
    private static final int ENOUGH_METHODS = 200;
    private static final int LONGEST_OF_99 = 40;
    private static final int LONGEST_OF_90 = 14;

    private Proportions() {}

    /** Packages with more types than a person keeps in mind; a nested type counts with the one around it. */
    public static List<String> ofPackages(List<Source> sources) {
        Map<String, Long> types = sources.stream()
                .flatMap(source -> source.unit().getTypeDecls().stream().map(type -> source.packageName()))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()));
        return types.entrySet().stream()
                .filter(count -> count.getValue() > MOST_TYPES)
                .map(count -> "%s has %d types, not at most %d".formatted(count.getKey(), count.getValue(), MOST_TYPES))
                .toList();
    }

    /** Whether most methods are short, once there are enough of them to tell. */
    public static List<String> ofMethods(List<Long> lengths) {
        if (lengths.size() <= ENOUGH_METHODS) {
            return List.of();
        }
        return Stream.of(budget(lengths, 90, LONGEST_OF_90), budget(lengths, 99, LONGEST_OF_99))
                .filter(finding -> !finding.isEmpty())
                .toList();
    }

    private static String budget(List<Long> lengths, int percent, int lines) {
        List<Long> sorted = lengths.stream().sorted().toList();
        long found = sorted.get((sorted.size() * percent + 99) / 100 - 1);
        return found > lines
                ? "%d of 100 methods have up to %d lines, not up to %d".formatted(percent, found, lines)
                : "";
    }
}
