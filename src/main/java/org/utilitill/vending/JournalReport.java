package org.utilitill.vending;

import java.util.Optional;

/**
 * What checking a journal found.
 *
 * @param records good records, up to the first bad one
 * @param sales among them
 * @param tornBytes of a cut-short write at the end; the next start removes them, nothing confirmed is lost
 * @param indexCompared whether the index was there and compared row by row
 * @param problem the first bad record, if any
 */
public record JournalReport(
        long records, long sales, long tornBytes, boolean indexCompared, Optional<Problem> problem) {

    /**
     * The first thing wrong.
     *
     * @param record number of the bad record
     * @param lastReceipt the last good receipt before it, empty when there is none
     * @param kind what is wrong, with its sentence in the message bundles, {@code journal.problem.KIND}
     */
    public record Problem(long record, String lastReceipt, String kind) {}
}
