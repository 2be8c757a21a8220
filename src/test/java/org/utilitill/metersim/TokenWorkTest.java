package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.metersim.MeterKit.MADE;
import static org.utilitill.metersim.MeterKit.MAKE;
import static org.utilitill.metersim.MeterKit.NOW;
import static org.utilitill.metersim.MeterKit.digits;
import static org.utilitill.metersim.MeterKit.fresh;
import static org.utilitill.metersim.MeterKit.meter;
import static org.utilitill.metersim.MeterKit.tid;
import static org.utilitill.metersim.MeterKit.worn;

import java.math.BigInteger;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.sts.field.CurrencyField;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.MeterTestToken.Form;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.ProprietaryToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

class TokenWorkTest {

    private static final TokenId TID = tid(MADE + 1);

    private static MeterReply enter(VirtualMeter meter, TimedToken token) {
        return meter.enter(digits(token), NOW);
    }

    private static String money(int offset, BigInteger units) {
        return digits(CurrencyCreditToken.ofUnits(Service.ELECTRICITY, tid(MADE + offset), units));
    }

    @Test
    void moneyGoesIntoTheRegisterOfMoneyAndADebitComesOutOfIt() {
        VirtualMeter meter = meter(fresh());
        assertThat(meter.enter(money(1, BigInteger.valueOf(100_000)), NOW)).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.enter(money(2, BigInteger.valueOf(-300_000)), NOW)).isEqualTo(MeterReply.ACCEPT);
        // 1.00000 is carried as 1.00004, and -3.00000 as -2.99924.
        assertThat(meter.memory().registers().amounts())
                .isEqualTo(Map.of(
                        Register.ELECTRICITY, BigInteger.ZERO,
                        Register.WATER, BigInteger.ZERO,
                        Register.ELECTRICITY_CURRENCY, BigInteger.valueOf(100_004 - 299_924)));
    }

    @Test
    void aRegisterOfMoneyTakesTheLargestTokenAndRefusesOnlyWhenItIsFull() {
        VirtualMeter meter = meter(fresh());
        assertThat(meter.enter(money(1, CurrencyField.MAX_UNITS), NOW)).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.memory().registers().amount(Register.ELECTRICITY_CURRENCY))
                .isEqualTo(CurrencyField.MAX_UNITS);
        VirtualMeter full = meter(worn());
        assertThat(full.enter(money(1, BigInteger.ONE), NOW)).isEqualTo(MeterReply.OVERFLOW_ERROR);
        assertThat(full.memory()).isEqualTo(worn());
        assertThat(full.enter(money(1, BigInteger.ONE.negate()), NOW)).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void eachLimitIsKeptInWatts() {
        VirtualMeter meter = meter(fresh());
        enter(meter, PowerLimitToken.ofWatts(Limit.MAXIMUM_POWER, 5, TID, 1000));
        assertThat(meter.memory().limits()).isEqualTo(Map.of(Limit.MAXIMUM_POWER, 1000L));
        enter(meter, PowerLimitToken.ofWatts(Limit.PHASE_UNBALANCE, 5, tid(MADE + 2), 20_000));
        enter(meter, PowerLimitToken.ofWatts(Limit.MAXIMUM_POWER, 5, tid(MADE + 3), 0));
        assertThat(meter.memory().limits()).isEqualTo(Map.of(Limit.MAXIMUM_POWER, 0L, Limit.PHASE_UNBALANCE, 20_004L));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # register, reply, electricity, water and electricity in money afterwards
        0,     ACCEPT,         0, 2, 3
        1,     ACCEPT,         1, 0, 3
        2,     FUNCTION_ERROR, 1, 2, 3
        3,     FUNCTION_ERROR, 1, 2, 3
        4,     ACCEPT,         1, 2, 0
        5,     FUNCTION_ERROR, 1, 2, 3
        7,     FUNCTION_ERROR, 1, 2, 3
        8,     RANGE_ERROR,    1, 2, 3
        9,     RANGE_ERROR,    1, 2, 3
        65534, RANGE_ERROR,    1, 2, 3
        65535, ACCEPT,         0, 0, 0
        """)
    void clearingCreditEmptiesWhatIsNamed(int register, MeterReply reply, long electricity, long water, long money) {
        VirtualMeter meter = meter(fresh().withRegisters(registers(1, 2, 3)));
        assertThat(enter(meter, new ClearCreditToken(5, TID, register))).isEqualTo(reply);
        assertThat(meter.memory().registers()).isEqualTo(registers(electricity, water, money));
        assertThat(meter.memory().tids().contains(MADE + 1)).isEqualTo(reply == MeterReply.ACCEPT);
    }

    private static Registers registers(long electricity, long water, long money) {
        return new Registers(Map.of(
                Register.ELECTRICITY, BigInteger.valueOf(electricity),
                Register.WATER, BigInteger.valueOf(water),
                Register.ELECTRICITY_CURRENCY, BigInteger.valueOf(money)));
    }

    @Test
    void clearingTamperWantsItsPaddingEmpty() {
        VirtualMeter meter = meter(fresh().withTamper(true));
        assertThat(enter(meter, new ClearTamperToken(5, TID, 1))).isEqualTo(MeterReply.FORMAT_ERROR);
        assertThat(meter.memory()).isEqualTo(fresh().withTamper(true));
        assertThat(enter(meter, new ClearTamperToken(5, TID, 0))).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.memory().tamper()).isFalse();
    }

    static Stream<Arguments> optional() {
        return Stream.of(
                Arguments.of(new TariffRateToken(5, TID, 7), MeterFunction.TARIFF_RATE, 0, 7),
                Arguments.of(new WaterFactorToken(5, TID, 0xFFFF), MeterFunction.WATER_METER_FACTOR, 0, 0xFFFF),
                Arguments.of(new ExtendedToken(5, TID, 0, 123), MeterFunction.EXTENDED_SET, 0, 123),
                Arguments.of(ExtendedToken.ofFlag(5, TID, 11, 1), MeterFunction.EXTENDED_SET, 63 + 11, 1),
                Arguments.of(new ProprietaryToken(12, 5, TID, 9), MeterFunction.PROPRIETARY, 12, 9));
    }

    @ParameterizedTest
    @MethodSource("optional")
    void anOptionalFunctionKeepsItsValueWhereItIsBuiltInAndIsAFunctionErrorElsewhere(
            TimedToken token, MeterFunction function, int index, int value) {
        VirtualMeter plain = meter(MAKE, fresh());
        assertThat(enter(plain, token)).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(plain.memory()).isEqualTo(fresh());

        VirtualMeter able = meter(MAKE.withFunctions(Set.of(function)), fresh());
        assertThat(enter(able, token)).isEqualTo(MeterReply.ACCEPT);
        assertThat(able.memory().settings()).isEqualTo(Map.of(new Setting(function, index), value));
        assertThat(enter(able, token)).isEqualTo(MeterReply.USED_ERROR);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # the meter's maker, form, maker's field, reply
        11,   SHORT_CODE,    0,  ACCEPT
        11,   LONG_CODE,     0,  ACCEPT
        1234, SHORT_CODE,    0,  ACCEPT
        7,    SHORT_CODE,    7,  ACCEPT
        7,    LONG_CODE,     7,  ACCEPT
        7,    SHORT_CODE,    8,  MFR_CODE_ERROR
        0,    SHORT_CODE,    1,  MFR_CODE_ERROR
        11,   SHORT_CODE,    11, MFR_CODE_ERROR
        11,   SHORT_CODE,    17, MFR_CODE_ERROR
        11,   EXTENDED_READ, 11, MFR_CODE_ERROR
        11,   EXTENDED_READ, 0,  FUNCTION_ERROR
        """)
    void aTestTokenIsForTheMakerItNamesOrForAll(int maker, Form form, int field, MeterReply reply) {
        VirtualMeter meter = meter(MeterMake.of(maker), fresh());
        String digits = digits(new MeterTestToken(form, 1, field));
        assertThat(meter.enter(digits, NOW)).isEqualTo(reply);
        assertThat(meter.enter(digits, NOW)).isEqualTo(reply);
        assertThat(meter.memory()).isEqualTo(fresh());
    }

    @Test
    void theExtendedSetIsReadWhereItIsBuiltIn() {
        VirtualMeter meter = meter(MAKE.withFunctions(Set.of(MeterFunction.EXTENDED_SET)), fresh());
        assertThat(meter.enter(digits(new MeterTestToken(Form.EXTENDED_READ, 0, 0)), NOW))
                .isEqualTo(MeterReply.ACCEPT);
    }

    @ParameterizedTest
    @CsvSource({"1, 3", "1, 6", "1, 15"})
    void aTypeNobodyKnowsIsAFunctionError(int tokenClass, int subClass) {
        assertThat(meter(fresh()).enter(MeterKit.raw(tokenClass, subClass, 0), NOW))
                .isEqualTo(MeterReply.FUNCTION_ERROR);
    }

    @Test
    void theMakerIsTheStartOfTheMeterNumber() {
        assertThat(MeterMake.of(MeterNumber.compose("07", "12345678"))).isEqualTo(MeterMake.of(7));
        assertThat(MeterMake.of(MeterNumber.compose("0706", "12345678")))
                .isEqualTo(new MeterMake(706, Set.of(), true, Duration.ofMinutes(10), false));
    }
}
