package org.utilitill.metersim;

/** What a maker may build in or leave out; without it the meter answers FunctionError. */
public enum MeterFunction {
    /** Keeps the 16 bits of a tariff rate, class 2, subclass 2. */
    TARIFF_RATE,
    /** Keeps the 16 bits of a water meter factor, class 2, subclass 7. */
    WATER_METER_FACTOR,
    /** Keeps values and flags of the extended set, class 2, subclass 10, and lets class 1, subclass 2 read them. */
    EXTENDED_SET,
    /** Keeps the 16 bits of the maker's own tokens, class 2, subclass 11 to 15; what they do only the maker knows. */
    PROPRIETARY
}
