package org.utilitill.registry;

import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The most a key may issue, in tenths of a unit (0.1 kWh, 0.1 m³); empty is no limit. The module that holds the key
 * enforces them, whoever asks.
 *
 * @param perToken in one token
 * @param perMeterDay to one meter in one UTC day
 * @param perDay to all meters in one UTC day
 */
public record KeyLimits(OptionalLong perToken, OptionalLong perMeterDay, OptionalLong perDay) {

    /** No limit but the format's. */
    public static final KeyLimits NONE =
            new KeyLimits(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /** Refuses a limit below a tenth. */
    public KeyLimits {
        boolean below =
                Stream.of(perToken, perMeterDay, perDay).anyMatch(limit -> limit.isPresent() && limit.getAsLong() < 1);
        if (below) {
            throw new IllegalArgumentException("a key limit is below 0.1");
        }
    }
}
