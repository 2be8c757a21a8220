package org.utilitill.vending;

import java.util.Optional;
import java.util.function.Consumer;
import org.utilitill.sale.SaleMade;

/** What support and scripts do with a journal: read it, check it, make its index anew. */
public interface JournalCare {

    /** Shows every sale of the tape in order; answers what stopped it, if anything did. */
    Optional<Refusal> each(Consumer<ListedSale> visitor);

    /**
     * A sale of the tape.
     *
     * @param made the sale
     * @param revealed whether its token may be shown
     */
    record ListedSale(SaleMade made, boolean revealed) {}

    /** Checks the tape, and the index where no one holds it. */
    Check verify();

    /** Makes the index anew from the tape. */
    Rebuild rebuild();

    /** What became of checking. */
    sealed interface Check {
        /** The check ran; the report says what it found. */
        record Ran(JournalReport report) implements Check {}

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
