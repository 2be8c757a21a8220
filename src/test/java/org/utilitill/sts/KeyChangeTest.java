package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.generators.SourceDSL.integers;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.sts.vectors.Sections;

/** Key changes: what they carry, and which are refused. */
class KeyChangeTest {

    private static final KeyChangeEncoder ENCODER = new KeyChangeEncoder();
    private static final TokenDecoder DECODER = new TokenDecoder();

    private static KeyChange change(Issues from, Issues to, EncryptionAlgorithm ea, boolean carriesSgc) {
        return new KeyChange(from.key(), from.meter(ea), to.key(), new TariffIndex(2), carriesSgc);
    }

    private static void assertRefused(KeyChange change, StsError error) {
        TokenId issued = new TokenId(0, change.to().baseDate());
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> ENCODER.encode(change))
                .extracting(StsException::error)
                .isEqualTo(error);
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> ENCODER.encode(change, issued))
                .extracting(StsException::error)
                .isEqualTo(error);
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> ENCODER.steps(change))
                .extracting(StsException::error)
                .isEqualTo(error);
    }

    private static List<KeyChangeSection> sections(KeyChangeSet set, DecoderKey present) {
        List<KeyChangeSection> sections = new ArrayList<>();
        for (TokenNumber token : set.tokens()) {
            sections.add(
                    (KeyChangeSection) ((Decoded) DECODER.decode(token.digits(), present, BaseDate.Y1993)).token());
        }
        return sections;
    }

    /** The meter puts the sections together and has the new key, its revision, type, index, expiry and group. */
    private static void assertMeterLearns(KeyChange change) {
        KeyChangeSet set = ENCODER.encode(change);
        try (DecoderKey present = change.from().decoderKeyOf(change.meter());
                DecoderKey next = change.to().decoderKeyOf(change.meterAfter())) {
            List<KeyChangeSection> sections = sections(set, present);
            assertThat(Sections.keyHex(sections)).isEqualTo(KeyProbe.hex(next));
            First first = (First) sections.get(0);
            Second second = (Second) sections.get(1);
            assertThat(first.krn()).isEqualTo(change.to().krn().value());
            assertThat(first.keyType()).isEqualTo(change.to().type().code());
            assertThat(first.rollOver()).isEqualTo(change.rollOver()).isEqualTo(set.rollOver());
            assertThat(first.thirdFollows()).isEqualTo(change.carriesSgc());
            assertThat(first.kenHigh() << 4 | second.kenLow())
                    .isEqualTo(change.to().expiry().value());
            assertThat(second.ti()).isEqualTo(change.ti().value());
            assertSupplyGroup(change, sections);
            assertThat(ENCODER.steps(change)).extracting(TokenSteps::number).isEqualTo(set.tokens());
            assertThat(ENCODER.encode(change)).isEqualTo(set);
        }
    }

    private static void assertSupplyGroup(KeyChange change, List<KeyChangeSection> sections) {
        int sgc = Integer.parseInt(change.to().sgc().digits());
        if (change.meter().ea() == EncryptionAlgorithm.EA11) {
            assertThat(sections).hasSize(4);
            assertThat(((Fourth) sections.get(3)).sgcHigh() << 12 | ((ThirdOfFour) sections.get(2)).sgcLow())
                    .isEqualTo(sgc);
        } else if (change.carriesSgc()) {
            assertThat(sections.get(2)).isEqualTo(new ThirdOfThree(sgc, 0));
        } else {
            assertThat(sections).hasSize(2);
        }
    }

    @Test
    void theMeterLearnsTheKeyThatTheNextTokenIsMadeWith() {
        Theory.of(400)
                .forAll(
                        Gens.vendingKeys(BaseDate.Y2014, KeyType.DUTK),
                        Gens.baseDates().flatMap(base -> Gens.vendingKeys(base, KeyType.DUTK)),
                        Gens.tariffIndexes(),
                        integers().between(0, 2))
                .checkAssert((from, to, ti, kind) -> {
                    EncryptionAlgorithm ea = kind == 2 ? EncryptionAlgorithm.EA11 : EncryptionAlgorithm.EA07;
                    MeterIdentity meter = new MeterIdentity(
                            Issues.pan(kind), from.sgc(), new TariffIndex(9), from.krn(), ea, TokenCarrier.NUMERIC);
                    assertMeterLearns(new KeyChange(from, meter, to, ti, kind == 1));
                });
    }

    @Test
    void theMeterAfterIsWhatTheNewKeySays() {
        Issues to = Issues.published().sgc("203557").krn(6).baseDate(BaseDate.Y2035);
        KeyChange change = change(Issues.published(), to, EncryptionAlgorithm.EA11, false);
        MeterIdentity after = change.meterAfter();
        assertThat(after.sgc()).isEqualTo(to.sgc());
        assertThat(after.krn().value()).isEqualTo(6);
        assertThat(after.ti()).isEqualTo(new TariffIndex(2));
        assertThat(after.pan()).isEqualTo(change.meter().pan());
        assertThat(after.ea()).isEqualTo(EncryptionAlgorithm.EA11);
        assertThat(after.carrier()).isEqualTo(TokenCarrier.NUMERIC);
        assertThat(change.rollOver()).isTrue();
        assertThat(change(to, to, EncryptionAlgorithm.EA11, false).rollOver()).isFalse();
    }

    @Test
    void theSameSetAgainIsForAnotherKey() {
        KeyChange change = change(Issues.published(), Issues.published(), EncryptionAlgorithm.EA07, false);
        KeyChangeSet set = ENCODER.encode(change);
        try (DecoderKey next = change.to().decoderKeyOf(change.meterAfter())) {
            assertThat(set.tokens())
                    .allSatisfy(token -> assertThat(DECODER.decode(token.digits(), next, BaseDate.Y2014))
                            .isEqualTo(new Undecodable(StsError.E_CRC, 2)));
        }
    }

    @Test
    void aThirdTokenIsNotForMetersThatTakeFour() {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> change(Issues.published(), Issues.published(), EncryptionAlgorithm.EA11, true))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_EA);
    }

    @ParameterizedTest
    @EnumSource
    void theKeyTypesOfAChangeAreThoseOfTheTable(KeyType next) {
        for (KeyType type : KeyType.values()) {
            Issues from =
                    new Issues(Issues.VK_64, type, BaseDate.Y1993, 2).krn(2).carrier(TokenCarrier.MAGNETIC_CARD);
            KeyChange change = change(from, from.type(next), EncryptionAlgorithm.EA07, false);
            if (type.canBecome(next)) {
                assertMeterLearns(change);
            } else {
                assertRefused(change, StsError.E_KEY_TYPE_CHANGE);
            }
        }
    }

    @Test
    void aChangeToAnExpiredKeyIsRefusedFromItsMinuteOn() {
        KeyChange change =
                change(Issues.published().ken(0), Issues.published().ken(85), EncryptionAlgorithm.EA07, false);
        TokenId last = new TokenId(86 * 65_536 - 1, BaseDate.Y2014);
        assertThat(ENCODER.encode(change, last)).isEqualTo(ENCODER.encode(change));
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> ENCODER.encode(change, last.nextOrdinary()))
                .withMessageContaining("2024-09-18T22:56:00Z")
                .extracting(StsException::error)
                .isEqualTo(StsError.E_KEY_EXPIRED);
    }

    @Test
    void theSecondKeyIsJudgedAsStrictlyAsTheFirst() {
        Issues good = Issues.published();
        assertThatCode(() -> ENCODER.encode(change(good, good, EncryptionAlgorithm.EA07, true)))
                .doesNotThrowAnyException();
        assertRefused(
                change(good, good.derivedBy(2, Issues.VK_160), EncryptionAlgorithm.EA07, false), StsError.E_VK_LENGTH);
        assertRefused(change(good, good.derivedBy(2, Issues.VK_64), EncryptionAlgorithm.EA11, false), StsError.E_DKGA);
        assertRefused(
                change(good.derivedBy(4, Issues.VK_64), good, EncryptionAlgorithm.EA07, false), StsError.E_VK_LENGTH);
        assertRefused(change(good.derivedBy(2, Issues.VK_64), good, EncryptionAlgorithm.EA11, false), StsError.E_DKGA);
    }

    @ParameterizedTest
    @CsvSource({"true, E_SGC", "false, E_KEY_REVISION"})
    void thePresentKeyIsTheOneOfTheMeter(boolean otherGroup, StsError error) {
        Issues good = Issues.published();
        Issues other = otherGroup ? good.sgc("999999") : good.krn(9);
        KeyChange change =
                new KeyChange(other.key(), good.meter(EncryptionAlgorithm.EA07), good.key(), new TariffIndex(1), false);
        assertRefused(change, error);
    }

    @ParameterizedTest
    @EnumSource
    void aCommonKeyIsNeitherLeftNorReachedByOtherCarriersThanTheCard(TokenCarrier carrier) {
        Issues common = new Issues(Issues.VK_64, KeyType.DCTK, BaseDate.Y1993, 2).carrier(carrier);
        Issues initial = common.type(KeyType.DITK);
        if (carrier == TokenCarrier.MAGNETIC_CARD) {
            assertMeterLearns(change(common, common, EncryptionAlgorithm.EA07, false));
            assertMeterLearns(change(initial, common, EncryptionAlgorithm.EA07, false));
        } else {
            assertRefused(change(common, common, EncryptionAlgorithm.EA07, false), StsError.E_DCTK_CARRIER);
            assertRefused(change(initial, common, EncryptionAlgorithm.EA07, false), StsError.E_DCTK_CARRIER);
            assertRefused(
                    change(common, common.type(KeyType.DDTK), EncryptionAlgorithm.EA07, false),
                    StsError.E_DCTK_CARRIER);
        }
    }

    @Test
    void thePresentKeyIsJudgedBeforeTheChangeOfType() {
        Issues unique = Issues.published().derivedBy(4, Issues.VK_64);
        assertRefused(change(unique, unique.type(KeyType.DITK), EncryptionAlgorithm.EA07, false), StsError.E_VK_LENGTH);
    }

    @Test
    void theNewKeyIsDerivableBeforeItsExpiryIsAsked() {
        Issues good = Issues.published();
        KeyChange change = change(good, good.ken(0).derivedBy(2, Issues.VK_160), EncryptionAlgorithm.EA07, false);
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> ENCODER.encode(change, new TokenId(0xFFFFFF, BaseDate.Y2014)))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_VK_LENGTH);
    }

    @Test
    void aSetDoesNotChangeBehindItsBack() {
        List<TokenNumber> tokens = new ArrayList<>(List.of(TokenNumber.of("00000000000150997584")));
        KeyChangeSet set = new KeyChangeSet(tokens, false);
        tokens.clear();
        assertThat(set.tokens()).hasSize(1);
    }
}
