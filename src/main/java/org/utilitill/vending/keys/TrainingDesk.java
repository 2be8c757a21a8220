package org.utilitill.vending.keys;

import java.util.UUID;
import org.utilitill.sale.TrainingToken;
import org.utilitill.staff.Operator;
import org.utilitill.vending.ActOutcome;

/**
 * The expert form: a token of a training key for any meter, with its minute and random field of one's choice, to
 * reproduce a published example. It sells nothing, and no real key serves it.
 */
public interface TrainingDesk {

    /**
     * What was typed; what is wrong with a field is told by its name.
     *
     * @param id of the request; the same id never makes two tokens
     * @param profile name of a training key in use
     * @param meter number of 11 or 13 digits
     * @param ea algorithm of the meter, 07 or 11
     * @param ti tariff index of the meter, or empty for the profile's
     * @param tokenType as the {@code sts} command names it, such as {@code mgmt.waterMeterFactor}
     * @param value what it carries: units, watts, a register, 4 hex digits, {@code flag=setting}; empty where it
     *     carries nothing
     * @param time {@code yyyy-mm-ddThh:mm} in UTC, or empty for now
     * @param rnd 0 to 15, or empty for a random one
     */
    record Order(
            UUID id,
            String profile,
            String meter,
            String ea,
            String ti,
            String tokenType,
            String value,
            String time,
            String rnd) {}

    /** Makes the token; it is on the tape before it is answered. */
    ActOutcome<TrainingToken> issue(Operator actor, Order order);
}
