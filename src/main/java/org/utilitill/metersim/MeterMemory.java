package org.utilitill.metersim;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/**
 * All a meter has to remember over a power failure, but for its decoder key. Taking a token answers a new memory; this
 * one stays as it is.
 *
 * @param credit registers of the services the meter has, in 0.1 kWh or 0.1 m³; a service without register is not there
 * @param tids token identifiers it took
 * @param expiry KEN of its key
 * @param keyType type of its key
 * @param baseDate where its token identifiers are counted from
 * @param waterFactor the 16 bits last set, 0 until then
 */
public record MeterMemory(
        Map<Service, Long> credit,
        TidList tids,
        KeyExpiry expiry,
        KeyType keyType,
        BaseDate baseDate,
        int waterFactor) {

    /** The most a register holds, in tenths. */
    public static final long REGISTER_MAX_TENTHS = 999_999_999;

    /** Copies the registers; refuses one that is negative or too full. */
    public MeterMemory {
        credit.forEach((service, tenths) -> {
            if (tenths < 0 || tenths > REGISTER_MAX_TENTHS) {
                throw new IllegalArgumentException(
                        "The " + service + " register cannot hold " + tenths + " tenths of a unit.");
            }
        });
        credit = Collections.unmodifiableMap(credit.isEmpty() ? new EnumMap<>(Service.class) : new EnumMap<>(credit));
    }

    /**
     * The memory of a meter fresh from the factory, registers empty, key that does not expire.
     *
     * @param services what it meters
     * @param made the minute it was made, also its first token identifier
     */
    public static MeterMemory factoryNew(Set<Service> services, TokenId made) {
        Map<Service, Long> credit = new EnumMap<>(Service.class);
        services.forEach(service -> credit.put(service, 0L));
        TidList tids = TidList.filled(TidList.DEFAULT_SIZE, made.minutes());
        return new MeterMemory(credit, tids, new KeyExpiry(255), KeyType.DUTK, made.baseDate(), 0);
    }

    /** The same meter with another key in it, as a key change without roll-over leaves it. */
    public MeterMemory withKey(KeyType type, KeyExpiry ken) {
        return new MeterMemory(credit, tids, ken, type, baseDate, waterFactor);
    }

    /** The same meter with other credit. */
    public MeterMemory withCredit(Map<Service, Long> registers) {
        return new MeterMemory(registers, tids, expiry, keyType, baseDate, waterFactor);
    }

    /** The same meter with another list of token identifiers. */
    public MeterMemory withTids(TidList list) {
        return new MeterMemory(credit, list, expiry, keyType, baseDate, waterFactor);
    }

    /**
     * What the meter does with what its decoder read: validity first (old, used, key expired, default key), then the
     * function itself, and only after Accept the identifier is kept.
     */
    public Entry enter(DecodeResult read) {
        if (read instanceof Decoded decoded) {
            Token token = decoded.token();
            return token instanceof TimedToken timed ? enter(timed) : new Entry(this, MeterReply.FUNCTION_ERROR);
        }
        return new Entry(this, refusal((Undecodable) read));
    }

    private Entry enter(TimedToken token) {
        Optional<MeterReply> invalid = invalidity(token.frameType(), token.tid());
        if (invalid.isPresent()) {
            return new Entry(this, invalid.get());
        }
        Entry done = carriedOut(token);
        return done.reply() == MeterReply.ACCEPT ? done.keeping(token.tid()) : done;
    }

    private Entry carriedOut(TimedToken token) {
        if (token instanceof CreditToken purchase) {
            return add(purchase);
        }
        return token instanceof WaterFactorToken factor ? set(factor) : new Entry(this, MeterReply.FUNCTION_ERROR);
    }

    private Optional<MeterReply> invalidity(FrameType type, TokenId tid) {
        if (tid.minutes() < tids.smallest()) {
            return Optional.of(MeterReply.OLD_ERROR);
        }
        if (tids.contains(tid.minutes())) {
            return Optional.of(MeterReply.USED_ERROR);
        }
        if (expiry.passedBy(tid)) {
            return Optional.of(MeterReply.KEY_EXPIRED_ERROR);
        }
        return type.tokenClass() == 0 && keyType == KeyType.DDTK
                ? Optional.of(MeterReply.DDTK_ERROR)
                : Optional.empty();
    }

    private Entry add(CreditToken token) {
        Long register = credit.get(token.service());
        if (register == null) {
            return new Entry(this, MeterReply.FUNCTION_ERROR);
        }
        if (register + token.tenths() > REGISTER_MAX_TENTHS) {
            return new Entry(this, MeterReply.OVERFLOW_ERROR);
        }
        Map<Service, Long> next = new EnumMap<>(credit);
        next.put(token.service(), register + token.tenths());
        return new Entry(withCredit(next), MeterReply.ACCEPT);
    }

    private Entry set(WaterFactorToken token) {
        if (!credit.containsKey(Service.WATER)) {
            return new Entry(this, MeterReply.FUNCTION_ERROR);
        }
        MeterMemory next = new MeterMemory(credit, tids, expiry, keyType, baseDate, token.factor());
        return new Entry(next, MeterReply.ACCEPT);
    }

    private MeterReply refusal(Undecodable read) {
        StsError error = read.error();
        return switch (error) {
            case E_TOKEN_FORMAT -> MeterReply.ENTRY_ERROR;
            case E_TOKEN_RANGE -> MeterReply.FORMAT_ERROR;
            case E_CRC -> MeterReply.CRC_ERROR;
            case E_CLASS_RESERVED -> MeterReply.FUNCTION_ERROR;
            case E_TOKEN_TYPE -> unknownType(read);
            default -> throw new IllegalArgumentException("A decoder does not answer " + error + ".");
        };
    }

    // Validity comes before function, so a type the meter does not have can still be old, used or too late.
    private MeterReply unknownType(Undecodable read) {
        return read.frame()
                .flatMap(frame -> frame.tid(baseDate).flatMap(tid -> invalidity(frame.type(), tid)))
                .orElse(MeterReply.FUNCTION_ERROR);
    }

    /**
     * What an entry led to.
     *
     * @param memory the memory afterwards, to be stored in one piece
     * @param reply what the meter shows
     */
    public record Entry(MeterMemory memory, MeterReply reply) {

        private Entry keeping(TokenId tid) {
            return new Entry(memory.withTids(memory.tids.accept(tid.minutes())), reply);
        }
    }
}
