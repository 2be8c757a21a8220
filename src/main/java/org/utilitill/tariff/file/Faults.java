package org.utilitill.tariff.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.utilitill.tariff.file.FileNode.Place;

/** Gathers what is wrong with one text. */
final class Faults {

    /** A text that is wrong everywhere is not told about forever. */
    private static final int MOST = 200;

    private final List<TariffFault> found = new ArrayList<>();

    void add(Place at, TariffFault.Code code, String... values) {
        if (found.size() < MOST) {
            found.add(new TariffFault(at.line(), at.column(), code, List.of(values)));
        }
    }

    boolean none() {
        return found.isEmpty();
    }

    /** All of them, in the order of the text. */
    List<TariffFault> all() {
        return found.stream()
                .sorted(Comparator.comparingInt(TariffFault::line).thenComparingInt(TariffFault::column))
                .toList();
    }
}
