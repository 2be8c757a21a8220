package org.utilitill.vault.box;

/**
 * What one try of a passphrase costs: the parameters of Argon2id (RFC 9106).
 *
 * <p>Each has its own bounds, and memory times passes has one more: a file may not ask for minutes of work.
 *
 * @param memoryKib memory in KiB, 19 MiB to 256 MiB
 * @param passes times over that memory, 1 to 10
 * @param lanes lanes of it, 1 to 4; they cost no extra and save nothing on one thread
 */
public record StretchCost(int memoryKib, int passes, int lanes) {

    /** The cost the station ships with: 64 MiB, six passes, one lane; about half a second. */
    public static final StretchCost SHIPPED = new StretchCost(64 * 1024, 6, 1);

    /** For a passphrase that everybody may know, as the training shop's: 19 MiB, two passes, one lane. */
    public static final StretchCost PUBLIC_PASSPHRASE = new StretchCost(19 * 1024, 2, 1);

    /**
     * The most that all slots of a file may cost together, in KiB times passes: eight slots at the shipped cost.
     */
    static final long MOST_WORK = 8L * 64 * 1024 * 6;

    /** The most that one slot may cost, in KiB times passes: 256 MiB and six passes. */
    private static final long MOST_WORK_OF_ONE = 256L * 1024 * 6;

    private static final int LEAST_MEMORY = 19 * 1024;
    private static final int MOST_MEMORY = 256 * 1024;
    private static final int MOST_PASSES = 10;
    private static final int MOST_LANES = 4;

    /** Refuses what is out of bounds; {@link #isLegal} asks first. */
    public StretchCost {
        if (!isLegal(memoryKib, passes, lanes)) {
            throw new IllegalArgumentException(
                    "no cost of a vault slot: %d KiB, %d passes, %d lanes".formatted(memoryKib, passes, lanes));
        }
    }

    /** Whether a slot may ask for this cost. */
    public static boolean isLegal(int memoryKib, int passes, int lanes) {
        return memoryKib >= LEAST_MEMORY
                && memoryKib <= MOST_MEMORY
                && passes >= 1
                && passes <= MOST_PASSES
                && lanes >= 1
                && lanes <= MOST_LANES
                && (long) memoryKib * passes <= MOST_WORK_OF_ONE;
    }

    /** Memory times passes, in KiB. */
    long work() {
        return (long) memoryKib * passes;
    }
}
