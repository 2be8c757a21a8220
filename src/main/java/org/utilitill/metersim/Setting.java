package org.utilitill.metersim;

/**
 * A value that an optional function keeps.
 *
 * @param function whose it is
 * @param index subclass of the maker's tokens; index of the extended set, or {@link #FLAGS} plus the flag; else 0
 */
public record Setting(MeterFunction function, int index) {

    /** Where the flags of the extended set are counted from, behind its indexes 0 to 62. */
    public static final int FLAGS = 63;
}
