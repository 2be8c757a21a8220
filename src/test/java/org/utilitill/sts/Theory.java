package org.utilitill.sts;

import org.quicktheories.QuickTheory;

/**
 * Starts a property. Every run tries the same examples, unless {@code -Dsts.seed} says otherwise; a failure prints the seed
 * it had.
 */
public final class Theory {

    /** What every run starts from. */
    public static final long SEED = Long.getLong("sts.seed", 62_055_41L);

    private Theory() {}

    /** A property that is tried with so many examples. */
    public static QuickTheory of(int examples) {
        return QuickTheory.qt().withFixedSeed(SEED).withExamples(examples).withShrinkCycles(1000);
    }
}
