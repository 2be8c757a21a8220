package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.utilitill.metersim.MeterKit.KEY;
import static org.utilitill.metersim.MeterKit.MADE;
import static org.utilitill.metersim.MeterKit.NOW;
import static org.utilitill.metersim.MeterKit.OTHER_KEY;
import static org.utilitill.metersim.MeterKit.credit;
import static org.utilitill.metersim.MeterKit.digits;
import static org.utilitill.metersim.MeterKit.electricity;
import static org.utilitill.metersim.MeterKit.fresh;
import static org.utilitill.metersim.MeterKit.meter;
import static org.utilitill.metersim.MeterKit.tid;

import java.math.BigInteger;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.Token;

class VirtualMeterTest {

    private final VirtualMeter meter = meter(fresh());

    private MeterReply enter(String digits) {
        return meter.enter(digits, NOW);
    }

    private long held(Register register) {
        return meter.memory().registers().amount(register).longValueExact();
    }

    @Test
    void aCreditTokenIsAddedToItsRegister() {
        assertThat(enter(electricity(MADE + 1, 125))).isEqualTo(MeterReply.ACCEPT);
        assertThat(enter(electricity(MADE + 2, 1))).isEqualTo(MeterReply.ACCEPT);
        assertThat(held(Register.ELECTRICITY)).isEqualTo(126);
        assertThat(held(Register.WATER)).isZero();
    }

    @Test
    void aRoundedAmountIsAddedAsTheTokenCarriesIt() {
        assertThat(enter(electricity(MADE + 1, 20_000))).isEqualTo(MeterReply.ACCEPT);
        assertThat(held(Register.ELECTRICITY)).isEqualTo(20_004);
    }

    @Test
    void aTokenEnteredTwiceIsRefusedAsUsed() {
        String token = electricity(MADE + 1, 125);
        enter(token);
        assertThat(enter(token)).isEqualTo(MeterReply.USED_ERROR);
        assertThat(held(Register.ELECTRICITY)).isEqualTo(125);
    }

    @Test
    void anotherTokenOfTheSameMinuteIsRefusedAsUsedWhateverItsServiceOrType() {
        enter(electricity(MADE + 1, 125));
        assertThat(enter(credit(Service.WATER, MADE + 1, 10))).isEqualTo(MeterReply.USED_ERROR);
        assertThat(enter(digits(PowerLimitToken.ofWatts(Limit.MAXIMUM_POWER, 5, tid(MADE + 1), 10))))
                .isEqualTo(MeterReply.USED_ERROR);
    }

    @Test
    void aTokenOfTheMinuteTheMeterWasMadeIsUsedAndAnEarlierOneIsOld() {
        assertThat(enter(electricity(MADE, 125))).isEqualTo(MeterReply.USED_ERROR);
        assertThat(enter(electricity(MADE - 1, 125))).isEqualTo(MeterReply.OLD_ERROR);
    }

    @Test
    void anUnusedOlderTokenIsTakenWhileItLiesAboveTheSmallestRemembered() {
        enter(electricity(MADE + 100, 1));
        assertThat(enter(electricity(MADE + 50, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void theSmallestIdentifierIsForgottenFirst() {
        VirtualMeter small = meter(fresh().withTids(TidList.filled(2, MADE)));
        small.enter(electricity(MADE + 30, 1), NOW);
        small.enter(electricity(MADE + 10, 1), NOW);
        assertThat(small.memory().tids().minutes()).containsExactly(MADE + 10, MADE + 30);
        assertThat(small.enter(electricity(MADE + 20, 1), NOW)).isEqualTo(MeterReply.ACCEPT);
        assertThat(small.memory().tids().minutes()).containsExactly(MADE + 20, MADE + 30);
        assertThat(small.enter(electricity(MADE + 10, 1), NOW)).isEqualTo(MeterReply.OLD_ERROR);
    }

    @Test
    void aMeterRemembersFiftyTokensUnlessToldOtherwise() {
        for (int minute = 1; minute <= 50; minute++) {
            enter(electricity(MADE + minute, 1));
        }
        assertThat(meter.memory().tids().minutes()).hasSize(50);
        assertThat(meter.memory().tids().smallest()).isEqualTo(MADE + 1);
        assertThat(meter.memory().tids().largest()).isEqualTo(MADE + 50);
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.USED_ERROR);
        enter(electricity(MADE + 51, 1));
        assertThat(enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.OLD_ERROR);
    }

    @Test
    void aServiceTheMeterDoesNotHaveIsAFunctionErrorAndItsTokenIsNotUsedUp() {
        String gas = credit(Service.GAS, MADE + 1, 10);
        assertThat(enter(gas)).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(enter(gas)).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(meter.memory()).isEqualTo(fresh());
    }

    @Test
    void aTokenForAnotherMeterIsACrcError() {
        Token token = CreditToken.ofTenths(Service.ELECTRICITY, 5, tid(MADE + 1), 1);
        assertThat(enter(digits(token, OTHER_KEY))).isEqualTo(MeterReply.CRC_ERROR);
        assertThat(meter.memory()).isEqualTo(fresh());
    }

    @Test
    void aTokenIssuedAfterTheKeyExpiredIsRefusedAndTheLastMinuteBeforeIsNot() {
        int lastMinute = 85 * 65_536 + 65_535;
        VirtualMeter expiring = meter(fresh().withKey(MeterKit.held(KeyType.DUTK, 85)));
        assertThat(expiring.enter(electricity(lastMinute + 1, 1), NOW)).isEqualTo(MeterReply.KEY_EXPIRED_ERROR);
        assertThat(expiring.enter(electricity(lastMinute, 1), NOW)).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void creditUnderADefaultKeyIsRefusedButManagementIsTaken() {
        VirtualMeter stock = meter(fresh().withKey(MeterKit.held(KeyType.DDTK, 255)));
        assertThat(stock.enter(electricity(MADE + 1, 1), NOW)).isEqualTo(MeterReply.DDTK_ERROR);
        String limit = digits(PowerLimitToken.ofWatts(Limit.PHASE_UNBALANCE, 5, tid(MADE + 1), 10));
        assertThat(stock.enter(limit, NOW)).isEqualTo(MeterReply.ACCEPT);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # tid from manufacture, expiry number, key type, reply
        -1, 0, DDTK, OLD_ERROR
         0, 0, DDTK, USED_ERROR
         1, 0, DDTK, KEY_EXPIRED_ERROR
         1, 255, DDTK, DDTK_ERROR
         1, 255, DUTK, FUNCTION_ERROR
        """)
    void theFirstReasonThatAppliesIsTheAnswerEvenForATypeNobodyKnows(
            int offset, int ken, KeyType type, MeterReply reply) {
        VirtualMeter other = meter(fresh().withKey(MeterKit.held(type, ken)));
        assertThat(other.enter(credit(Service.GAS, MADE + offset, 1), NOW)).isEqualTo(reply);
        String unknown = MeterKit.raw(0, 12, (long) (MADE + offset) << 16);
        assertThat(other.enter(unknown, NOW)).isEqualTo(reply);
    }

    @Test
    void aRegisterThatIsFullRefusesAndTheTokenStaysGood() {
        BigInteger room = BigInteger.valueOf(100);
        Registers nearly = new Registers(Map.of(Register.ELECTRICITY, Register.UNITS_MAX.subtract(room)));
        MeterMemory full = fresh().withRegisters(nearly);
        VirtualMeter exact = meter(full);
        assertThat(exact.enter(electricity(MADE + 1, 101), NOW)).isEqualTo(MeterReply.OVERFLOW_ERROR);
        assertThat(exact.memory()).isEqualTo(full);
        assertThat(exact.enter(electricity(MADE + 1, 100), NOW)).isEqualTo(MeterReply.ACCEPT);
        assertThat(exact.memory().registers().amount(Register.ELECTRICITY)).isEqualTo(Register.UNITS_MAX);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2371610050118319419",
                "237161005011831941970",
                "2371 6100 5011 8319 4197",
                "2371610050118319419x"
            })
    void anythingButTwentyDigitsIsAnEntryError(String typed) {
        assertThat(enter(typed)).isEqualTo(MeterReply.ENTRY_ERROR);
        assertThat(meter.memory()).isEqualTo(fresh());
    }

    @Test
    void digitsBeyondSixtySixBitsAreAFormatErrorAndClassThreeAFunctionError() {
        assertThat(enter("73786976294838206464")).isEqualTo(MeterReply.FORMAT_ERROR);
        assertThat(enter("99999999999999999999")).isEqualTo(MeterReply.FORMAT_ERROR);
        assertThat(enter("00000000000402653184")).isEqualTo(MeterReply.FUNCTION_ERROR);
    }

    @Test
    void aMeterPoweredUpFromWhatItHadAtRestGoesOnAsIfNothingHadBeen() {
        String token = electricity(MADE + 1, 125);
        enter(token);
        MeterMemory before = meter.memory();
        VirtualMeter.AtRest rest = meter.powerDown();
        meter.close();
        try (VirtualMeter again = new VirtualMeter(MeterKit.MAKE, rest.key(), rest.memory())) {
            assertThat(again.memory()).isEqualTo(before);
            assertThat(again.enter(token, NOW)).isEqualTo(MeterReply.USED_ERROR);
            assertThat(again.enter(electricity(MADE + 2, 1), NOW)).isEqualTo(MeterReply.ACCEPT);
        }
    }

    @Test
    void aMeterWithoutPowerTakesNoDigits() {
        meter.powerDown().key().close();
        assertThatIllegalStateException().isThrownBy(() -> enter(electricity(MADE + 1, 1)));
        assertThatIllegalStateException().isThrownBy(meter::powerDown);
    }

    @Test
    void theMemoryBeforeAnEntryStaysAsItWas() {
        MeterMemory before = meter.memory();
        enter(electricity(MADE + 1, 125));
        assertThat(before).isEqualTo(fresh());
    }

    @Test
    void aClosedMeterHasNoKeyAnyMore() {
        assertThat(meter.<String>readKey(HexFormat.of().withUpperCase()::formatHex))
                .isEqualTo(KEY);
        meter.close();
        assertThatIllegalStateException().isThrownBy(() -> meter.readKey(bytes -> bytes.length));
    }

    @Test
    void impossibleMemoriesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TidList(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> only(Register.WATER, BigInteger.ONE.negate()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(Register.WATER, Register.UNITS_MAX.add(BigInteger.ONE)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> only(Register.GAS_CURRENCY, Register.CURRENCY_MAX.add(BigInteger.ONE)));
    }

    private static Registers only(Register register, BigInteger amount) {
        return new Registers(Map.of(register, amount));
    }
}
