package org.utilitill.sts.token;

/** What a credit token pays for. The order is the order of the subclasses. */
public enum Service {
    /** Electricity, in 0.1 kWh; subclass 0. */
    ELECTRICITY(0),
    /** Water, in 0.1 m³; subclass 1. */
    WATER(1),
    /** Gas, in 0.1 m³; subclass 2. */
    GAS(2),
    /** Connection time, in 0.1 minute; subclass 3. */
    TIME(3);

    private static final int CURRENCY = 4;

    private final int subClass;

    Service(int subClass) {
        this.subClass = subClass;
    }

    /** The subclass of its credit tokens within class 0. */
    public int subClass() {
        return subClass;
    }

    /** The subclass of the credit tokens that pay for it in money, 4 to 7. */
    public int currencySubClass() {
        return CURRENCY + subClass;
    }
}
