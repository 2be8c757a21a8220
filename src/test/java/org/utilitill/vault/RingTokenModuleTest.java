package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.Reason;
import org.utilitill.vault.TokenModule.TokenOrder;

class RingTokenModuleTest {

    private static final UUID FIRST = new UUID(1, 1);
    private static final UUID SECOND = new UUID(1, 2);
    private static final TokenId TID = TokenId.at(Instant.parse("2026-03-02T14:07:00Z"), BaseDate.Y2014);

    private final RingTokenModule module = new RingTokenModule(new PublicKeyRing(), () -> 37, TestKeys.NOTHING_BEFORE);

    @ParameterizedTest
    @CsvSource(textBlock = """
            # group, algorithm, service,     tenths,   carried
            123456,  EA07,      ELECTRICITY, 1,        1
            123456,  EA07,      WATER,       170,      170
            123456,  EA07,      GAS,         16383,    16383
            123457,  EA07,      ELECTRICITY, 16384,    16384
            123457,  EA11,      ELECTRICITY, 16385,    16394
            123457,  EA11,      WATER,       18201624, 18201624
            """)
    void anIssuedTokenDecodesBackToItsOrder(
            String group, EncryptionAlgorithm ea, Service service, long tenths, long carried) {
        MeterIdentity meter = meter(group, ea);
        Issued issued = (Issued) module.issue(FIRST, order(meter, service, tenths, TID));

        assertThat(issued.messageId()).isEqualTo(FIRST);
        assertThat(((CreditToken) issued.made()).tenths()).isEqualTo(carried);
        assertThat(module.encodable(tenths)).contains(carried);
        CreditToken token = CreditToken.ofTenths(service, 37 % 16, TID, tenths);
        assertThat(module.verify(meter, BaseDate.Y2014, issued.token().digits()))
                .isEqualTo(new Decoded(token));
    }

    @Test
    void theSameMessageIdGivesTheSameTokenWhateverIsAskedNext() {
        MeterIdentity meter = meter("123456", EncryptionAlgorithm.EA07);
        IssueResult first = module.issue(FIRST, order(meter, Service.ELECTRICITY, 10, TID));
        IssueResult again = module.issue(FIRST, order(meter, Service.ELECTRICITY, 99, TID.nextOrdinary()));
        IssueResult second = module.issue(SECOND, order(meter, Service.ELECTRICITY, 10, TID.nextOrdinary()));

        assertThat(again).isEqualTo(first);
        assertThat(second).isNotEqualTo(first);
        assertThat(module.fetch(FIRST)).contains((Issued) first);
    }

    @Test
    void aMessageIdThatNeverIssuedFetchesNothing() {
        module.issue(FIRST, order(meter("999999", EncryptionAlgorithm.EA07), Service.ELECTRICITY, 10, TID));
        assertThat(module.fetch(FIRST)).isEmpty();
        assertThat(module.fetch(SECOND)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"999999, 1, Y2014", "123456, 2, Y2014", "123456, 1, Y1993", "123456, 1, Y2035"})
    void withoutAKeyOfThatGroupRevisionAndBaseDateNothingIsMadeOrRead(String group, int revision, BaseDate base) {
        MeterIdentity meter = meter(group, revision, EncryptionAlgorithm.EA07);
        TokenOrder order = order(meter, Service.ELECTRICITY, 10, new TokenId(5_000_000, base));

        assertThat(module.issue(FIRST, order)).isEqualTo(Declined.of(Reason.NO_KEY));
        assertThat(module.verify(meter, base, "12345678901234567890")).isEqualTo(new Undecodable(StsError.E_NO_KEY));
    }

    @ParameterizedTest
    @CsvSource({"0, true", "96, true", "97, false", "98, false", "255, false"})
    void aKeyWhoseExpiryIsPassedMakesNoToken(int ken, boolean expired) {
        try (RingTokenModule one = moduleWith(KeyType.DUTK, ken)) {
            assertThat(TID.keyExpiryByte()).isEqualTo(97);
            IssueResult result = one.issue(FIRST, order(own(), Service.ELECTRICITY, 10, TID));
            if (expired) {
                assertThat(result).isEqualTo(Declined.of(Reason.KEY_EXPIRED, StsError.E_KEY_EXPIRED));
            } else {
                assertThat(result).isInstanceOf(Issued.class);
            }
        }
    }

    @Test
    void aDefaultKeyMakesNoCreditToken() {
        try (RingTokenModule one = moduleWith(KeyType.DDTK, 255)) {
            IssueResult result = one.issue(FIRST, order(own(), Service.ELECTRICITY, 10, TID));
            assertThat(result).isInstanceOf(Declined.class);
            assertThat(((Declined) result).reason()).isEqualTo(Reason.KEY_TYPE);
            assertThat(((Declined) result).rule()).contains(StsError.E_DDTK_CREDIT);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            -1,
            0,
            1,        1
            16383,    16383
            16384,    16384
            16385,    16394
            180223,   180224
            18201623, 18201624
            18201624, 18201624
            18201625,
            9223372036854775807,
            """)
    void anAmountIsEncodableUpToTheTokensLimitAndInItsSteps(long tenths, Long carried) {
        assertThat(module.encodable(tenths)).isEqualTo(Optional.ofNullable(carried));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1234,                  E_TOKEN_FORMAT
            123456789012345678901, E_TOKEN_FORMAT
            1234567890123456789x,  E_TOKEN_FORMAT
            99999999999999999999,  E_TOKEN_RANGE
            """)
    void verifyNamesTheRuleThatDigitsBreak(String digits, StsError error) {
        assertThat(module.verify(meter("123456", EncryptionAlgorithm.EA07), BaseDate.Y2014, digits))
                .isEqualTo(new Undecodable(error));
    }

    @Test
    void aTokenOfAnotherMeterDoesNotVerify() {
        Issued issued = (Issued)
                module.issue(FIRST, order(meter("123456", EncryptionAlgorithm.EA07), Service.ELECTRICITY, 10, TID));
        assertThat(module.verify(
                        meter("123457", EncryptionAlgorithm.EA11),
                        BaseDate.Y2014,
                        issued.token().digits()))
                .isInstanceOf(Undecodable.class);
    }

    @Test
    void infoNamesTheKeysAndHoldsNoneOfTheirBytes() {
        assertThat(module.info().keys()).extracting(key -> key.sgc().digits()).containsExactly("123456", "123457");
        assertThat(module.info().toString().toLowerCase(java.util.Locale.ROOT))
                .doesNotContain("abcdef")
                .doesNotContain("abab");
    }

    private static TokenOrder order(MeterIdentity meter, Service service, long tenths, TokenId tid) {
        return new TokenOrder(
                meter,
                CreditToken.ofTenths(service, 0, tid, tenths),
                OptionalInt.empty(),
                Instant.parse("2026-03-02T14:07:00Z"));
    }

    private static MeterIdentity own() {
        return meter("600100", EncryptionAlgorithm.EA07);
    }

    private static MeterIdentity meter(String group, EncryptionAlgorithm ea) {
        return meter(group, 1, ea);
    }

    private static MeterIdentity meter(String group, int revision, EncryptionAlgorithm ea) {
        return new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.compose("14", "30255678")),
                new SupplyGroupCode(group),
                new TariffIndex(1),
                new KeyRevision(revision),
                ea,
                TokenCarrier.NUMERIC);
    }

    private static RingTokenModule moduleWith(KeyType type, int ken) {
        return TestKeys.module(0, TestKeys.key("600100", type.code(), ken, 2, 0x4B));
    }
}
