package org.utilitill.metersim;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.TokenId;

/**
 * All a meter has to remember over a power failure, but for its decoder key: a value that is stored in one piece. The
 * sections of an incomplete key change and a lockout are not in it; they are lost with the power. Identifiers are plain
 * minutes: which day they are counted from is between the issuers, and the meter never learns it.
 *
 * @param registers its credit
 * @param tids token identifiers it took
 * @param key what it knows of its key
 * @param limits in watts; a limit that was never set is not there
 * @param tamper whether it has seen tampering that nobody has cleared
 * @param settings what optional functions keep; a value that was never set is not there
 */
public record MeterMemory(
        Registers registers,
        TidList tids,
        HeldKey key,
        Map<Limit, Long> limits,
        boolean tamper,
        Map<Setting, Integer> settings) {

    /** Copies the maps. */
    public MeterMemory {
        limits = Map.copyOf(limits);
        settings = Map.copyOf(settings);
    }

    /**
     * The memory of a meter fresh from the factory, registers empty, nothing set, not tampered with.
     *
     * @param present its registers
     * @param made the minute it was made, also its first token identifier, in {@link TidList#DEFAULT_SIZE} places
     * @param key what the factory put in
     */
    public static MeterMemory factoryNew(Set<Register> present, TokenId made, HeldKey key) {
        TidList tids = TidList.filled(TidList.DEFAULT_SIZE, made.minutes());
        return new MeterMemory(Registers.empty(present), tids, key, Map.of(), false, Map.of());
    }

    /** The same meter with other credit. */
    public MeterMemory withRegisters(Registers other) {
        return new MeterMemory(other, tids, key, limits, tamper, settings);
    }

    /** The same meter with another list of token identifiers. */
    public MeterMemory withTids(TidList other) {
        return new MeterMemory(registers, other, key, limits, tamper, settings);
    }

    /** The same meter with another key in it; credit, limits, tamper state and settings stay. */
    public MeterMemory withKey(HeldKey other) {
        return new MeterMemory(registers, tids, other, limits, tamper, settings);
    }

    /** The same meter tampered with or not. */
    public MeterMemory withTamper(boolean other) {
        return new MeterMemory(registers, tids, key, limits, other, settings);
    }

    MeterMemory withLimit(Limit limit, long watts) {
        Map<Limit, Long> next = new HashMap<>(limits);
        next.put(limit, watts);
        return new MeterMemory(registers, tids, key, next, tamper, settings);
    }

    MeterMemory withSetting(Setting setting, int value) {
        Map<Setting, Integer> next = new HashMap<>(settings);
        next.put(setting, value);
        return new MeterMemory(registers, tids, key, limits, tamper, next);
    }

    /**
     * Why a token is not valid, whatever it asks for: the first that applies of old, used, key expired, default key.
     */
    Optional<MeterReply> invalidity(FrameType type, TokenId tid) {
        if (tid.minutes() < tids.smallest()) {
            return Optional.of(MeterReply.OLD_ERROR);
        }
        if (tids.contains(tid.minutes())) {
            return Optional.of(MeterReply.USED_ERROR);
        }
        if (key.expiry().passedBy(tid)) {
            return Optional.of(MeterReply.KEY_EXPIRED_ERROR);
        }
        return type.tokenClass() == FrameType.CREDIT && key.type() == KeyType.DDTK
                ? Optional.of(MeterReply.DDTK_ERROR)
                : Optional.empty();
    }
}
