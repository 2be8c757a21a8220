package org.utilitill.sts.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigInteger;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;
import org.utilitill.sts.token.MeterTestToken.Form;
import org.utilitill.sts.token.PowerLimitToken.Limit;

/** What tokens say of themselves. */
class TokenValuesTest {

    private static final TokenId TID = new TokenId(0x123456, BaseDate.Y2014);

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(call)
                .extracting(StsException::error)
                .isEqualTo(error);
    }

    @Test
    void aTypeIsTwoAndFourBitsAndThereIsOneOfEach() {
        for (int tokenClass = 0; tokenClass < 4; tokenClass++) {
            for (int subClass = 0; subClass < 16; subClass++) {
                assertThat(FrameType.of(tokenClass, subClass))
                        .isEqualTo(new FrameType(tokenClass, subClass))
                        .isSameAs(FrameType.of(tokenClass, subClass));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "4, 0", "0, -1", "0, 16", "1, -16", "3, 16", "-1, 16"})
    void aTypeBeyondItsBitsNeverWrapsIntoAnother(int tokenClass, int subClass) {
        assertThatIllegalArgumentException().isThrownBy(() -> FrameType.of(tokenClass, subClass));
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameType(tokenClass, subClass));
    }

    @Test
    void theTableOfTypesSaysWhichCountMoneyHaveAnIdentifierAndAreEnciphered() {
        assertThat(types(FrameType::currency)).containsExactly("0/4", "0/5", "0/6", "0/7");
        assertThat(types(FrameType::keyChange)).containsExactly("2/3", "2/4", "2/8", "2/9");
        assertThat(types(FrameType::enciphered)).hasSize(32).allMatch(type -> type.matches("[02]/.*"));
        assertThat(types(FrameType::timed))
                .hasSize(28)
                .allMatch(type -> type.matches("[02]/.*"))
                .doesNotContain("2/3", "2/4", "2/8", "2/9");
    }

    private static List<String> types(java.util.function.Predicate<FrameType> which) {
        return IntStream.range(0, 64)
                .mapToObj(i -> FrameType.of(i / 16, i % 16))
                .filter(which)
                .map(type -> type.tokenClass() + "/" + type.subClass())
                .toList();
    }

    @Test
    void aCreditTokenSaysWhatTheMeterAdds() {
        CreditToken token = CreditToken.ofTenths(Service.GAS, 9, TID, 16_385);
        assertThat(token.tenths()).isEqualTo(16_394);
        assertThat(token.content()).isEqualTo(0x91234564001L);
        assertThat(token.frameType()).isEqualTo(new FrameType(0, 2));
    }

    @Test
    void aCurrencyTokenHasSignAndExponentInFrontOfItsIdentifier() {
        CurrencyCreditToken debit = CurrencyCreditToken.ofUnits(Service.WATER, TID, BigInteger.valueOf(-100_000));
        assertThat(debit.units()).isEqualTo(-99_994);
        assertThat(debit.leadingNibble()).isEqualTo(8);
        assertThat(debit.valueField()).isEqualTo(0x60A9);
        assertThat(debit.content()).isEqualTo(0x812345660A9L);
        assertThat(debit.frameType()).isEqualTo(new FrameType(0, 5));
        assertRefused(() -> new CurrencyCreditToken(Service.WATER, TID, -1), StsError.E_AMOUNT_RANGE);
        assertRefused(() -> new CurrencyCreditToken(Service.WATER, TID, 1 << 20), StsError.E_AMOUNT_RANGE);
        assertThat(new CurrencyCreditToken(Service.WATER, TID, (1 << 20) - 1).leadingNibble())
                .isEqualTo(15);
    }

    @Test
    void aLimitSaysItsWatts() {
        PowerLimitToken token = PowerLimitToken.ofWatts(Limit.PHASE_UNBALANCE, 1, TID, 16_385);
        assertThat(token.watts()).isEqualTo(16_394);
        assertThat(token.frameType()).isEqualTo(new FrameType(2, 6));
        assertThat(PowerLimitToken.ofWatts(Limit.MAXIMUM_POWER, 1, TID, 0).frameType())
                .isEqualTo(new FrameType(2, 0));
        assertRefused(() -> new PowerLimitToken(Limit.MAXIMUM_POWER, 1, TID, -1), StsError.E_AMOUNT_RANGE);
        assertRefused(() -> new PowerLimitToken(Limit.MAXIMUM_POWER, 1, TID, 0x10000), StsError.E_AMOUNT_RANGE);
        assertRefused(() -> new PowerLimitToken(Limit.MAXIMUM_POWER, 16, TID, 0), StsError.E_RND);
        assertRefused(() -> PowerLimitToken.ofWatts(Limit.MAXIMUM_POWER, -1, TID, -1), StsError.E_RND);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "7, true", "8, false", "65534, false", "65535, true"})
    void aRegisterIsOneOfEightOrAll(int register, boolean known) {
        assertThat(new ClearCreditToken(0, TID, register).known()).isEqualTo(known);
        if (known) {
            assertThat(ClearCreditToken.of(3, TID, register)).isEqualTo(new ClearCreditToken(3, TID, register));
        } else {
            assertRefused(() -> ClearCreditToken.of(3, TID, register), StsError.E_REGISTER);
        }
    }

    @Test
    void aRegisterThatWasReadMayBeAnySixteenBits() {
        assertRefused(() -> new ClearCreditToken(0, TID, -1), StsError.E_REGISTER);
        assertRefused(() -> new ClearCreditToken(0, TID, 0x10000), StsError.E_REGISTER);
        assertRefused(() -> new ClearCreditToken(16, TID, -1), StsError.E_RND);
        assertThat(new ClearCreditToken(15, TID, 0x1234).content()).isEqualTo(0xF1234561234L);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 16})
    void everyTokenWithARandomFieldRefusesOneBeyondIt(int rnd) {
        assertRefused(() -> new CreditToken(Service.GAS, rnd, TID, 0), StsError.E_RND);
        assertRefused(() -> CreditToken.ofTenths(Service.GAS, rnd, TID, -1), StsError.E_RND);
        assertRefused(() -> new ClearCreditToken(rnd, TID, 0), StsError.E_RND);
        assertRefused(() -> new ClearTamperToken(rnd, TID, 0), StsError.E_RND);
        assertRefused(() -> new TariffRateToken(rnd, TID, 0), StsError.E_RND);
        assertRefused(() -> new WaterFactorToken(rnd, TID, 0), StsError.E_RND);
        assertRefused(() -> new ExtendedToken(rnd, TID, 0, 0), StsError.E_RND);
        assertRefused(() -> ExtendedToken.ofFlag(rnd, TID, -1, 0), StsError.E_RND);
        assertRefused(() -> ExtendedToken.ofField(rnd, TID, 0), StsError.E_RND);
        assertRefused(() -> new ProprietaryToken(11, rnd, TID, 0), StsError.E_RND);
    }

    @Test
    void anExtendedTokenIsIndexAndValueOrAFlag() {
        ExtendedToken flag = ExtendedToken.ofFlag(0, TID, 11, 1);
        assertThat(flag.valueField()).isEqualTo(0xFC17);
        assertThat(flag.isFlag()).isTrue();
        assertThat(flag.flag()).isEqualTo(11);
        assertThat(flag.setting()).isEqualTo(1);
        assertThat(ExtendedToken.ofFlag(0, TID, 511, 0).setting()).isZero();
        ExtendedToken control = ExtendedToken.ofField(0, TID, 0x007B);
        assertThat(control).isEqualTo(new ExtendedToken(0, TID, 0, 123));
        assertThat(control.isFlag()).isFalse();
        assertThat(ExtendedToken.ofField(0, TID, 0xFBFF)).isEqualTo(new ExtendedToken(0, TID, 62, 1023));
    }

    @ParameterizedTest
    @EnumSource
    void aTestTokenHasItsControlInFrontOfItsMaker(Form form) {
        long control = (1L << form.controlBits()) - 1;
        int maker = (1 << form.manufacturerBits()) - 1;
        assertThat(form.controlBits() + form.manufacturerBits()).isEqualTo(44);
        MeterTestToken all = new MeterTestToken(form, control, maker);
        assertThat(all.content()).isEqualTo((1L << 44) - 1);
        assertThat(MeterTestToken.ofContent(form, all.content())).isEqualTo(all);
        assertThat(MeterTestToken.ofContent(form, maker)).isEqualTo(new MeterTestToken(form, 0, maker));
        assertThat(MeterTestToken.ofContent(form, maker + 1L)).isEqualTo(new MeterTestToken(form, 1, 0));
        assertThat(MeterTestToken.of(form, control, 0)).isEqualTo(new MeterTestToken(form, control, 0));
    }

    @ParameterizedTest
    @EnumSource
    void aTestTokenRefusesOneBeyondAndAMakerThatNobodyProved(Form form) {
        assertRefused(() -> new MeterTestToken(form, -1, 0), StsError.E_CONTROL);
        assertRefused(() -> new MeterTestToken(form, 1L << form.controlBits(), 0), StsError.E_CONTROL);
        assertRefused(() -> new MeterTestToken(form, Long.MIN_VALUE, 0), StsError.E_CONTROL);
        assertRefused(() -> new MeterTestToken(form, 0, -1), StsError.E_MFR_CODE);
        assertRefused(() -> new MeterTestToken(form, 0, 1 << form.manufacturerBits()), StsError.E_MFR_CODE);
        assertRefused(() -> MeterTestToken.of(form, 0, 1), StsError.E_UNVERIFIED);
        assertRefused(() -> MeterTestToken.of(form, -1, 1), StsError.E_CONTROL);
    }

    @Test
    void theSectionsOfAKeyChangeHaveTheirFieldsInTheirPlaces() {
        assertThat(new First(0xF, 1, false, true, 2, 0x7F78CDD2).content()).isEqualTo(0xF167F78CDD2L);
        assertThat(new First(0xF, 6, true, false, 2, 0x39FA45A3).content()).isEqualTo(0xF6A39FA45A3L);
        assertThat(new First(0xA, 9, false, false, 3, -1).content()).isEqualTo(0xA93FFFFFFFFL);
        assertThat(new Second(0xF, 2, 0x20BE39B8).content()).isEqualTo(0xF0220BE39B8L);
        assertThat(new Second(1, 99, -1).content()).isEqualTo(0x163FFFFFFFFL);
        assertThat(new ThirdOfThree(201457, 0).content()).isEqualTo(0x0312F100000L);
        assertThat(new ThirdOfThree(0xFFFFFF, 0xFFFFF).content()).isEqualTo((1L << 44) - 1);
        assertThat(new ThirdOfFour(0xB25, 0x53CB7295).content()).isEqualTo(0xB2553CB7295L);
        assertThat(new ThirdOfFour(1, -1).content()).isEqualTo(0x001FFFFFFFFL);
        assertThat(new Fourth(0x031, 0x49DC515A).content()).isEqualTo(0x03149DC515AL);
        assertThat(new Fourth(1, -1).content()).isEqualTo(0x001FFFFFFFFL);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 0xFFF_FFFF_FFFFL, 0xF16_7F78_CDD2L, 0x0A5_8000_0001L, 0x5A5_7FFF_FFFFL})
    void aSectionIsReadAsItStands(long content) {
        assertThat(First.ofContent(content).content()).isEqualTo(content);
        assertThat(Second.ofContent(content).content()).isEqualTo(content);
        assertThat(ThirdOfThree.ofContent(content).content()).isEqualTo(content);
        assertThat(ThirdOfFour.ofContent(content).content()).isEqualTo(content);
        assertThat(Fourth.ofContent(content).content()).isEqualTo(content);
    }

    @Test
    void aSectionSaysItsPlaceAndNotItsPartOfTheKey() {
        List<KeyChangeSection> sections = List.of(
                new First(0xF, 1, true, true, 2, 0x12345678),
                new Second(0xF, 7, 0x12345678),
                new ThirdOfFour(0x123, 0x12345678),
                new Fourth(0x456, 0x12345678),
                new ThirdOfThree(201457, 0));
        assertThat(sections).extracting(KeyChangeSection::number).containsExactly(1, 2, 3, 4, 3);
        assertThat(sections)
                .extracting(KeyChangeSection::frameType)
                .extracting(FrameType::subClass)
                .containsExactly(3, 4, 8, 9, 8);
        assertThat(sections)
                .extracting(Object::toString)
                .containsExactly(
                        "First[KRN 1, KT 2]",
                        "Second[TI 7]",
                        "ThirdOfFour[SGC low 291]",
                        "Fourth[SGC high 1110]",
                        "ThirdOfThree[sgc=201457, pad=0]");
    }

    @Test
    void aBaseDateHasTwoDigits() {
        assertThat(BaseDate.values()).extracting(BaseDate::digits).containsExactly("93", "14", "35");
        assertThat(BaseDate.values()).extracting(BaseDate::year).containsExactly(1993, 2014, 2035);
    }
}
