package org.utilitill.vending.tariffs;

import java.util.List;
import org.utilitill.tariff.TariffId;

/**
 * A sale that was priced again.
 *
 * @param receipt its number
 * @param tariff version it was made by
 * @param known whether that version is still known, as it always should be
 * @param differences what comes out otherwise; none when the sale was priced right
 */
public record Recomputed(String receipt, TariffId tariff, boolean known, List<Difference> differences) {

    public Recomputed {
        differences = List.copyOf(differences);
    }

    /** Whether everything comes out as it was kept. */
    public boolean equal() {
        return known && differences.isEmpty();
    }

    /**
     * Something that comes out otherwise.
     *
     * @param what {@code units}, {@code total}, or the code of a line
     * @param kept as the tape has it
     * @param again as it is now
     */
    public record Difference(String what, String kept, String again) {}
}
