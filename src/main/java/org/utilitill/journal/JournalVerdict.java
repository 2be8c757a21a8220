package org.utilitill.journal;

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
public record JournalVerdict(
        long records, long sales, long tornBytes, boolean indexCompared, Optional<Problem> problem) {

    /**
     * The first thing wrong.
     *
     * @param record number of the bad record
     * @param lastReceipt the last good receipt before it, empty when there is none
     * @param kind what is wrong with it
     */
    public record Problem(long record, String lastReceipt, Kind kind) {}

    /** What can be wrong with a record. */
    public enum Kind {
        /** It does not follow the record before it: changed, cut out, put in or moved. */
        CHAIN,
        /** Its content can not be understood. */
        FORMAT,
        /** The tape does not begin with the shop, or has a second one. */
        FIRST_RECORD,
        /** It is dated before the record before it. */
        TIME,
        /** Its receipt number is not the next one. */
        RECEIPT,
        /** The same sale twice. */
        SALE_TWICE,
        /** A token identifier twice for one meter, or the reserved minute. */
        TID,
        /** The agent's credit does not add up, or is below zero. */
        CREDIT,
        /** An event that its sale does not allow. */
        EVENT,
        /** A part of an import out of order or with something twice, or an end that does not fit its parts. */
        BATCH,
        /** The index lacks the sale, has another one, or one more than the tape. */
        INDEX
    }
}
