package org.utilitill.metersim;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalLong;
import org.utilitill.metersim.MeterMake.Function;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.TokenId;

/**
 * All that a meter remembers over a power failure, but for its decoder key. Taking a token makes a new memory; a meter
 * that loses power has the one before or the one after.
 *
 * @param registers credit
 * @param tids token identifiers it took
 * @param keying what it knows of its key
 * @param limits power limits in watts; one that was never set is not there
 * @param tamper whether it was tampered with and not cleared since
 * @param settings the 16 bits last set for each function; one that was never set is not there
 */
public record MeterMemory(
        CreditRegisters registers,
        TidList tids,
        MeterKeying keying,
        Map<Limit, Long> limits,
        boolean tamper,
        Map<Function, Integer> settings) {

    /** Copies the maps. */
    public MeterMemory {
        limits = Map.copyOf(limits);
        settings = Map.copyOf(settings);
    }

    /**
     * The memory of a meter fresh from the factory: registers empty, no limits.
     *
     * @param made the minute it was made; earlier tokens are old, and one of this minute counts as used
     */
    public static MeterMemory factoryNew(MeterMake make, MeterKeying keying, TokenId made) {
        return new MeterMemory(
                CreditRegisters.empty(make.registers()),
                TidList.filled(make.slots(), made.minutes()),
                keying,
                Map.of(),
                false,
                Map.of());
    }

    /** A power limit in watts, if it was set. */
    public OptionalLong limit(Limit limit) {
        Long watts = limits.get(limit);
        return watts == null ? OptionalLong.empty() : OptionalLong.of(watts);
    }

    /** The same meter with other registers. */
    public MeterMemory withRegisters(CreditRegisters next) {
        return new MeterMemory(next, tids, keying, limits, tamper, settings);
    }

    /** The same meter with another list of token identifiers. */
    public MeterMemory withTids(TidList next) {
        return new MeterMemory(registers, next, keying, limits, tamper, settings);
    }

    /** The same meter with another key register. */
    public MeterMemory withKeying(MeterKeying next) {
        return new MeterMemory(registers, tids, next, limits, tamper, settings);
    }

    /** The same meter with a tamper flag. */
    public MeterMemory withTamper(boolean next) {
        return new MeterMemory(registers, tids, keying, limits, next, settings);
    }

    MeterMemory withLimit(Limit limit, long watts) {
        Map<Limit, Long> next = new EnumMap<>(Limit.class);
        next.putAll(limits);
        next.put(limit, watts);
        return new MeterMemory(registers, tids, keying, next, tamper, settings);
    }

    MeterMemory withSetting(Function function, int value) {
        Map<Function, Integer> next = new EnumMap<>(Function.class);
        next.putAll(settings);
        next.put(function, value);
        return new MeterMemory(registers, tids, keying, limits, tamper, next);
    }
}
