package org.utilitill.vending;

import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.journal.JournalVerdict;
import org.utilitill.journal.SaleList;

/** What support and scripts do with a journal: read it, check it, make its index anew. */
public interface JournalCare {

    /** Shows every sale of the tape in order; answers what stopped it, if anything did. */
    Optional<Refusal> each(Consumer<SaleList.Listed> visitor);

    /** Checks the tape, and the index where no one holds it. */
    Check verify();

    /** Makes the index anew from the tape. */
    Rebuild rebuild();

    /** What became of checking. */
    sealed interface Check {
        /** The check ran; the verdict says what it found. */
        record Ran(JournalVerdict verdict) implements Check {}

        /** There was nothing to check. */
        record NotRun(Refusal refusal) implements Check {}
    }

    /** What became of making the index anew. */
    sealed interface Rebuild {
        /** Done, from so many records. */
        record Done(long records) implements Rebuild {}

        /** Not done, and why. */
        record NotDone(Refusal refusal) implements Rebuild {}
    }
}
