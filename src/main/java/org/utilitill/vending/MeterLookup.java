package org.utilitill.vending;

import java.util.List;

/** What became of looking for a meter. */
public sealed interface MeterLookup {

    /** The meter is known. */
    record Known(MeterCard card) implements MeterLookup {}

    /** The number can not be sold for; known meters that differ by one slip of the fingers, at most three. */
    record NotKnown(Refusal refusal, List<MeterCard> near) implements MeterLookup {}
}
