package org.utilitill.metersim;

import java.math.BigInteger;
import java.util.Optional;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.ProprietaryToken;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.WaterFactorToken;

/**
 * Carries out credit and management tokens: validity first (old, used, key expired, default key), then the function
 * itself, and only after Accept the identifier is kept.
 *
 * @param make what the meter can do
 * @param memory the memory before, which stays as it is
 */
record TokenWork(MeterMake make, MeterMemory memory) {

    /**
     * What a token led to.
     *
     * @param memory the memory afterwards
     * @param reply what the meter shows
     */
    record Done(MeterMemory memory, MeterReply reply) {}

    Done carryOut(TimedToken token) {
        Optional<MeterReply> invalid = memory.invalidity(token.frameType(), token.tid());
        Done done = invalid.map(this::refused).orElseGet(() -> function(token));
        if (done.reply() != MeterReply.ACCEPT) {
            return done;
        }
        TidList kept = memory.tids().accept(token.tid().minutes());
        return new Done(done.memory().withTids(kept), MeterReply.ACCEPT);
    }

    /** Tests and displays change nothing. */
    MeterReply test(MeterTestToken token) {
        if (!make.isAddressedBy(token.manufacturer())) {
            return MeterReply.MFR_CODE_ERROR;
        }
        boolean extended = token.form() == MeterTestToken.Form.EXTENDED_READ;
        return extended && !make.can(MeterFunction.EXTENDED_SET) ? MeterReply.FUNCTION_ERROR : MeterReply.ACCEPT;
    }

    private Done function(TimedToken token) {
        if (token instanceof CreditToken credit) {
            return add(Register.ofUnits(credit.service()), BigInteger.valueOf(credit.tenths()));
        }
        if (token instanceof CurrencyCreditToken credit) {
            return add(Register.ofCurrency(credit.service()), credit.units());
        }
        if (token instanceof PowerLimitToken limit) {
            return accepted(memory.withLimit(limit.limit(), limit.watts()));
        }
        if (token instanceof ClearCreditToken clear) {
            return clear(clear);
        }
        if (token instanceof ClearTamperToken clear) {
            return clear.pad() == 0 ? accepted(memory.withTamper(false)) : refused(MeterReply.FORMAT_ERROR);
        }
        return optional(token);
    }

    private Done optional(TimedToken token) {
        if (token instanceof TariffRateToken tariff) {
            return set(new Setting(MeterFunction.TARIFF_RATE, 0), tariff.rate());
        }
        if (token instanceof WaterFactorToken water) {
            return set(new Setting(MeterFunction.WATER_METER_FACTOR, 0), water.factor());
        }
        if (token instanceof ExtendedToken extended) {
            return extended.isFlag()
                    ? set(extended(Setting.FLAGS + extended.flag()), extended.setting())
                    : set(extended(extended.index()), extended.value());
        }
        ProprietaryToken own = (ProprietaryToken) token;
        return set(new Setting(MeterFunction.PROPRIETARY, own.subClass()), own.value());
    }

    private static Setting extended(int index) {
        return new Setting(MeterFunction.EXTENDED_SET, index);
    }

    private Done add(Register register, BigInteger amount) {
        if (!memory.registers().has(register)) {
            return refused(MeterReply.FUNCTION_ERROR);
        }
        return memory.registers()
                .plus(register, amount)
                .map(sum -> accepted(memory.withRegisters(sum)))
                .orElseGet(() -> refused(MeterReply.OVERFLOW_ERROR));
    }

    private Done clear(ClearCreditToken token) {
        if (token.register() == ClearCreditToken.ALL) {
            return accepted(memory.withRegisters(memory.registers().cleared()));
        }
        Optional<Register> named = Register.ofNumber(token.register());
        if (named.isEmpty()) {
            return refused(MeterReply.RANGE_ERROR);
        }
        return named.filter(memory.registers()::has)
                .map(register ->
                        accepted(memory.withRegisters(memory.registers().cleared(register))))
                .orElseGet(() -> refused(MeterReply.FUNCTION_ERROR));
    }

    private Done set(Setting setting, int value) {
        return make.can(setting.function())
                ? accepted(memory.withSetting(setting, value))
                : refused(MeterReply.FUNCTION_ERROR);
    }

    private Done refused(MeterReply reply) {
        return new Done(memory, reply);
    }

    private static Done accepted(MeterMemory after) {
        return new Done(after, MeterReply.ACCEPT);
    }
}
