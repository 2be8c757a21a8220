package org.utilitill.journal;

/**
 * What opening a journal had to mend.
 *
 * @param tornBytes bytes of a cut-short write that were removed from the tape's end; that record was never confirmed
 * @param replayed records the index had missed
 * @param rebuilt whether the index was made anew from the tape
 * @param setAside whether the file in the index's place was foreign or not readable, and is kept beside the new one
 */
public record RecoveryReport(long tornBytes, long replayed, boolean rebuilt, boolean setAside) {

    /** Whether the last run ended without closing. */
    public boolean clean() {
        return tornBytes == 0 && replayed == 0 && !rebuilt;
    }
}
