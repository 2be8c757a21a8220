package org.utilitill.metersim;

import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import org.utilitill.metersim.MeterMake.Function;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.ProprietaryToken;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/** What a meter of a make does with tokens that are no key change: validity first, then the function itself. */
final class TokenFunctions {

    private static final int UNPROVEN_FROM = 10;
    private static final Map<Class<? extends TimedToken>, Function> OPTIONAL = Map.of(
            TariffRateToken.class, Function.TARIFF_RATE,
            WaterFactorToken.class, Function.WATER_METER_FACTOR,
            ExtendedToken.class, Function.EXTENDED_SET,
            ProprietaryToken.class, Function.PROPRIETARY);

    private final MeterMake make;

    TokenFunctions(MeterMake make) {
        this.make = make;
    }

    /**
     * What an entry led to.
     *
     * @param memory the memory afterwards; the one before unless the reply is Accept
     * @param reply what the meter shows
     */
    record Done(MeterMemory memory, MeterReply reply) {}

    Done enter(MeterMemory memory, TimedToken token) {
        Optional<MeterReply> invalid = invalidity(memory, token.frameType(), token.tid());
        if (invalid.isPresent()) {
            return new Done(memory, invalid.get());
        }
        Done done = carriedOut(memory, token);
        return done.reply == MeterReply.ACCEPT
                ? new Done(done.memory.withTids(memory.tids().accept(token.tid().minutes())), MeterReply.ACCEPT)
                : new Done(memory, done.reply);
    }

    /** A test token is for every maker or for this one. A code of one digit reads the same in binary and in decimal. */
    MeterReply enter(MeterTestToken token) {
        boolean own = make.manufacturer() < UNPROVEN_FROM && token.manufacturer() == make.manufacturer();
        if (token.manufacturer() != 0 && !own) {
            return MeterReply.MFR_CODE_ERROR;
        }
        boolean known = token.form() != MeterTestToken.Form.EXTENDED_READ
                || make.functions().contains(Function.EXTENDED_SET);
        return known ? MeterReply.ACCEPT : MeterReply.FUNCTION_ERROR;
    }

    MeterReply refusal(MeterMemory memory, Undecodable read) {
        StsError error = read.error();
        return switch (error) {
            case E_TOKEN_FORMAT -> MeterReply.ENTRY_ERROR;
            case E_TOKEN_RANGE -> MeterReply.FORMAT_ERROR;
            case E_CRC -> MeterReply.CRC_ERROR;
            case E_CLASS_RESERVED -> MeterReply.FUNCTION_ERROR;
            case E_TOKEN_TYPE -> unknownType(memory, read);
            default -> throw new IllegalArgumentException("A decoder does not answer " + error + ".");
        };
    }

    // Validity comes before function, so a type the meter does not have can still be old, used or too late.
    private static MeterReply unknownType(MeterMemory memory, Undecodable read) {
        return read.frame()
                .flatMap(frame ->
                        frame.tid(memory.keying().baseDate()).flatMap(tid -> invalidity(memory, frame.type(), tid)))
                .orElse(MeterReply.FUNCTION_ERROR);
    }

    private static Optional<MeterReply> invalidity(MeterMemory memory, FrameType type, TokenId tid) {
        if (tid.minutes() < memory.tids().smallest()) {
            return Optional.of(MeterReply.OLD_ERROR);
        }
        if (memory.tids().contains(tid.minutes())) {
            return Optional.of(MeterReply.USED_ERROR);
        }
        if (memory.keying().expiry().passedBy(tid)) {
            return Optional.of(MeterReply.KEY_EXPIRED_ERROR);
        }
        boolean creditUnderDefaultKey =
                type.tokenClass() == FrameType.CREDIT && memory.keying().type() == KeyType.DDTK;
        return creditUnderDefaultKey ? Optional.of(MeterReply.DDTK_ERROR) : Optional.empty();
    }

    private Done carriedOut(MeterMemory memory, TimedToken token) {
        if (token instanceof CreditToken credit) {
            return add(memory, token.frameType().subClass(), BigInteger.valueOf(credit.tenths()));
        }
        if (token instanceof CurrencyCreditToken credit) {
            return add(memory, token.frameType().subClass(), credit.units());
        }
        if (token instanceof PowerLimitToken limit) {
            return accepted(memory.withLimit(limit.limit(), limit.watts()));
        }
        if (token instanceof ClearCreditToken clear) {
            return clear(memory, clear);
        }
        if (token instanceof ClearTamperToken clear) {
            return clear.pad() == 0 ? accepted(memory.withTamper(false)) : refused(memory, MeterReply.FORMAT_ERROR);
        }
        Function function = OPTIONAL.get(token.getClass());
        return function != null && make.functions().contains(function)
                ? accepted(memory.withSetting(function, token.valueField()))
                : refused(memory, MeterReply.FUNCTION_ERROR);
    }

    private Done add(MeterMemory memory, int register, BigInteger amount) {
        if (!make.has(register)) {
            return refused(memory, MeterReply.FUNCTION_ERROR);
        }
        return memory.registers()
                .plus(register, amount)
                .map(sum -> accepted(memory.withRegisters(sum)))
                .orElseGet(() -> refused(memory, MeterReply.OVERFLOW_ERROR));
    }

    private Done clear(MeterMemory memory, ClearCreditToken token) {
        if (!token.known()) {
            return refused(memory, MeterReply.RANGE_ERROR);
        }
        if (token.register() == ClearCreditToken.ALL) {
            return accepted(memory.withRegisters(CreditRegisters.empty(make.registers())));
        }
        return make.has(token.register())
                ? accepted(memory.withRegisters(memory.registers().cleared(token.register())))
                : refused(memory, MeterReply.FUNCTION_ERROR);
    }

    private static Done accepted(MeterMemory memory) {
        return new Done(memory, MeterReply.ACCEPT);
    }

    private static Done refused(MeterMemory memory, MeterReply reply) {
        return new Done(memory, reply);
    }
}
