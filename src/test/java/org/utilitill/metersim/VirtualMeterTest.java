package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.field.AmountField;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

class VirtualMeterTest {

    private static final String KEY = "E653341F9D5BF36F";
    private static final int MADE = 5_000_000;

    private final VirtualMeter meter = meter(fresh());

    private static MeterMemory fresh() {
        return MeterMemory.factoryNew(
                EnumSet.of(Service.ELECTRICITY, Service.WATER), new TokenId(MADE, BaseDate.Y2014));
    }

    private static VirtualMeter meter(MeterMemory memory) {
        return new VirtualMeter(key(KEY), memory);
    }

    private static DecoderKey key(String hex) {
        return KeyProbe.key(EncryptionAlgorithm.EA07, hex);
    }

    private static String digits(Token token) {
        return digits(token, KEY);
    }

    private static String digits(Token token, String keyHex) {
        try (DecoderKey key = key(keyHex)) {
            return new TokenEncoder().encode(token, key).digits();
        }
    }

    private static String electricity(int tid, long tenths) {
        return credit(Service.ELECTRICITY, tid, tenths);
    }

    private static String credit(Service service, int tid, long tenths) {
        return digits(CreditToken.ofTenths(service, 5, new TokenId(tid, BaseDate.Y2014), tenths));
    }

    private static String factor(int tid, int value) {
        return digits(new WaterFactorToken(5, new TokenId(tid, BaseDate.Y2014), value));
    }

    private long electricity() {
        return meter.memory().credit().get(Service.ELECTRICITY);
    }

    @Test
    void aCreditTokenIsAddedToItsRegister() {
        assertThat(meter.enter(electricity(MADE + 1, 125))).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.enter(electricity(MADE + 2, 1))).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.memory().credit()).isEqualTo(Map.of(Service.ELECTRICITY, 126L, Service.WATER, 0L));
    }

    @Test
    void aRoundedAmountIsAddedAsTheTokenCarriesIt() {
        assertThat(meter.enter(electricity(MADE + 1, 20_000))).isEqualTo(MeterReply.ACCEPT);
        assertThat(electricity()).isEqualTo(20_004);
    }

    @Test
    void aTokenEnteredTwiceIsRefusedAsUsed() {
        String token = electricity(MADE + 1, 125);
        meter.enter(token);
        assertThat(meter.enter(token)).isEqualTo(MeterReply.USED_ERROR);
        assertThat(electricity()).isEqualTo(125);
    }

    @Test
    void anotherTokenOfTheSameMinuteIsRefusedAsUsedWhateverItsService() {
        meter.enter(electricity(MADE + 1, 125));
        assertThat(meter.enter(credit(Service.WATER, MADE + 1, 10))).isEqualTo(MeterReply.USED_ERROR);
    }

    @Test
    void aTokenOfTheMinuteTheMeterWasMadeIsUsedAndAnEarlierOneIsOld() {
        assertThat(meter.enter(electricity(MADE, 125))).isEqualTo(MeterReply.USED_ERROR);
        assertThat(meter.enter(electricity(MADE - 1, 125))).isEqualTo(MeterReply.OLD_ERROR);
    }

    @Test
    void anUnusedOlderTokenIsTakenWhileItLiesAboveTheSmallestRemembered() {
        meter.enter(electricity(MADE + 100, 1));
        assertThat(meter.enter(electricity(MADE + 50, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void theSmallestIdentifierIsForgottenFirst() {
        VirtualMeter small = meter(fresh().withTids(TidList.filled(2, MADE)));
        small.enter(electricity(MADE + 30, 1));
        small.enter(electricity(MADE + 10, 1));
        assertThat(small.memory().tids().minutes()).containsExactly(MADE + 10, MADE + 30);
        assertThat(small.enter(electricity(MADE + 20, 1))).isEqualTo(MeterReply.ACCEPT);
        assertThat(small.memory().tids().minutes()).containsExactly(MADE + 20, MADE + 30);
        assertThat(small.enter(electricity(MADE + 10, 1))).isEqualTo(MeterReply.OLD_ERROR);
    }

    @Test
    void aMeterRemembersFiftyTokensUnlessToldOtherwise() {
        for (int minute = 1; minute <= 50; minute++) {
            meter.enter(electricity(MADE + minute, 1));
        }
        assertThat(meter.memory().tids().minutes()).hasSize(50);
        assertThat(meter.memory().tids().smallest()).isEqualTo(MADE + 1);
        assertThat(meter.memory().tids().largest()).isEqualTo(MADE + 50);
        assertThat(meter.enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.USED_ERROR);
        meter.enter(electricity(MADE + 51, 1));
        assertThat(meter.enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.OLD_ERROR);
    }

    @Test
    void aServiceTheMeterDoesNotHaveIsAFunctionErrorAndItsTokenIsNotUsedUp() {
        String gas = credit(Service.GAS, MADE + 1, 10);
        assertThat(meter.enter(gas)).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(meter.enter(gas)).isEqualTo(MeterReply.FUNCTION_ERROR);
        assertThat(meter.memory()).isEqualTo(fresh());
    }

    @Test
    void aTokenForAnotherMeterIsACrcError() {
        Token token = CreditToken.ofTenths(Service.ELECTRICITY, 5, new TokenId(MADE + 1, BaseDate.Y2014), 1);
        assertThat(meter.enter(digits(token, "E94023262E9993C2"))).isEqualTo(MeterReply.CRC_ERROR);
        assertThat(meter.memory()).isEqualTo(fresh());
    }

    @Test
    void aTokenIssuedAfterTheKeyExpiredIsRefusedAndTheLastMinuteBeforeIsNot() {
        int lastMinute = 85 * 65_536 + 65_535;
        VirtualMeter expiring = meter(fresh().withKey(KeyType.DUTK, new KeyExpiry(85)));
        assertThat(expiring.enter(electricity(lastMinute + 1, 1))).isEqualTo(MeterReply.KEY_EXPIRED_ERROR);
        assertThat(expiring.enter(electricity(lastMinute, 1))).isEqualTo(MeterReply.ACCEPT);
    }

    @Test
    void creditUnderADefaultKeyIsRefusedButTheWaterFactorIsTaken() {
        VirtualMeter stock = meter(fresh().withKey(KeyType.DDTK, new KeyExpiry(255)));
        assertThat(stock.enter(electricity(MADE + 1, 1))).isEqualTo(MeterReply.DDTK_ERROR);
        assertThat(stock.enter(factor(MADE + 1, 10))).isEqualTo(MeterReply.ACCEPT);
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
    void theFirstReasonThatAppliesIsTheAnswer(int offset, int ken, KeyType type, MeterReply reply) {
        VirtualMeter other = meter(fresh().withKey(type, new KeyExpiry(ken)));
        assertThat(other.enter(credit(Service.GAS, MADE + offset, 1))).isEqualTo(reply);
    }

    @Test
    void theWaterFactorIsKeptAsItsSixteenBits() {
        assertThat(meter.enter(factor(MADE + 1, 0xFFFF))).isEqualTo(MeterReply.ACCEPT);
        assertThat(meter.memory().waterFactor()).isEqualTo(0xFFFF);
        assertThat(meter.enter(factor(MADE + 1, 7))).isEqualTo(MeterReply.USED_ERROR);
        assertThat(meter.memory().waterFactor()).isEqualTo(0xFFFF);
    }

    @Test
    void aMeterWithoutWaterHasNoWaterFactor() {
        MeterMemory dry = MeterMemory.factoryNew(EnumSet.of(Service.ELECTRICITY), new TokenId(MADE, BaseDate.Y2014));
        assertThat(meter(dry).enter(factor(MADE + 1, 10))).isEqualTo(MeterReply.FUNCTION_ERROR);
    }

    @Test
    void aRegisterThatIsFullRefusesAndTheTokenStaysGood() {
        long room = AmountField.decode(100);
        MeterMemory full = fresh().withCredit(Map.of(Service.ELECTRICITY, MeterMemory.REGISTER_MAX_TENTHS - room));
        assertThat(meter(full).enter(electricity(MADE + 1, room + 1))).isEqualTo(MeterReply.OVERFLOW_ERROR);
        VirtualMeter exact = meter(full);
        assertThat(exact.enter(electricity(MADE + 1, room))).isEqualTo(MeterReply.ACCEPT);
        assertThat(exact.memory().credit()).containsEntry(Service.ELECTRICITY, MeterMemory.REGISTER_MAX_TENTHS);
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
        assertThat(meter.enter(typed)).isEqualTo(MeterReply.ENTRY_ERROR);
        assertThat(meter.memory()).isEqualTo(fresh());
    }

    @Test
    void digitsBeyondSixtySixBitsAreAFormatErrorAndClassThreeAFunctionError() {
        assertThat(meter.enter("73786976294838206464")).isEqualTo(MeterReply.FORMAT_ERROR);
        assertThat(meter.enter("99999999999999999999")).isEqualTo(MeterReply.FORMAT_ERROR);
        assertThat(meter.enter("00000000000402653184")).isEqualTo(MeterReply.FUNCTION_ERROR);
    }

    @Test
    void aTestTokenIsAFunctionErrorForAMeterWithoutTests() {
        assertThat(meter.enter("00000000000150997584")).isEqualTo(MeterReply.FUNCTION_ERROR);
    }

    @Test
    void aMeterPoweredUpFromItsMemoryStillKnowsTheTokenAsUsed() {
        String token = electricity(MADE + 1, 125);
        meter.enter(token);
        assertThat(meter(meter.memory()).enter(token)).isEqualTo(MeterReply.USED_ERROR);
    }

    @Test
    void theMemoryBeforeAnEntryStaysAsItWas() {
        MeterMemory before = meter.memory();
        meter.enter(electricity(MADE + 1, 125));
        assertThat(before).isEqualTo(fresh());
    }

    @Test
    void impossibleMemoriesAreRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TidList(List.of()));
        assertThatIllegalArgumentException().isThrownBy(() -> fresh().withCredit(Map.of(Service.WATER, -1L)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> fresh().withCredit(Map.of(Service.WATER, MeterMemory.REGISTER_MAX_TENTHS + 1)));
    }
}
