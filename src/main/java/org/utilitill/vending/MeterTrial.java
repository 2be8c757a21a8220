package org.utilitill.vending;

import org.utilitill.money.Energy;

/** What became of typing a token into a meter. */
public sealed interface MeterTrial {

    /** The meter answered, in the standard's word, and shows this credit. */
    record Answered(String result, Energy credit) implements MeterTrial {}

    /** There is no training meter here, or the token is not one. */
    record NotTried(Refusal refusal) implements MeterTrial {}
}
