package org.utilitill.tariff.charge;

/**
 * One thing a tariff takes from the customer's money besides the price of the units. A tariff lists its charges in the
 * order of the slip; a levy or tax may rest on charges that stand before it.
 */
public sealed interface Charge permits FixedCharge, UnitAdder, Levy, ValueAddedTax, StampDuty {

    /** The name by which levies and taxes mean the price of the units themselves. */
    String ENERGY = "energy";

    /** Short and unique in the tariff, such as {@code "fcc"}. */
    String code();

    /** What slips call it. */
    String name();
}
