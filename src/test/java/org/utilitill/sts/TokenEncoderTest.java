package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyAttributes;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
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
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.sts.token.WaterFactorToken;

class TokenEncoderTest {

    private static final Instant ISSUED = Instant.parse("2018-05-16T07:29:00Z");
    private static final String VK_64 = "0123456789ABCDEF";
    private static final String VK_160 = "ABABABABABABABAB949494949494949401234567";

    private final TokenEncoder encoder = new TokenEncoder();

    private static MeterIdentity meter(TokenCarrier carrier) {
        return meter("123456", 1, EncryptionAlgorithm.EA07, carrier);
    }

    private static MeterIdentity meter(String sgc, int krn, EncryptionAlgorithm algorithm, TokenCarrier carrier) {
        return new MeterIdentity(
                PrimaryAccountNumber.of(MeterNumber.of("47500150231")),
                new SupplyGroupCode(sgc),
                new TariffIndex(1),
                new KeyRevision(krn),
                algorithm,
                carrier);
    }

    private static VendingKey key(KeyType type, int ken) {
        return key(VK_64, type, ken, BaseDate.Y1993, 2);
    }

    private static VendingKey key(String hex, KeyType type, int ken, BaseDate base, int dkga) {
        return new VendingKey(
                KeyProbe.secret(hex),
                new KeyAttributes(
                        new SupplyGroupCode("123456"),
                        type,
                        new KeyRevision(1),
                        new KeyExpiry(ken),
                        base,
                        KeyDerivation.of(dkga)));
    }

    private static TimedToken factor() {
        return new WaterFactorToken(9, TokenId.ordinaryAt(ISSUED, BaseDate.Y1993), 10);
    }

    private static TimedToken credit() {
        return CreditToken.ofTenths(Service.WATER, 5, TokenId.ordinaryAt(ISSUED, BaseDate.Y1993), 100);
    }

    private void assertRefused(TimedToken token, VendingKey key, MeterIdentity meter, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> encoder.encode(token, key, meter))
                .extracting(StsException::error)
                .isEqualTo(error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UTC",
                "Africa/Johannesburg",
                "Asia/Kolkata",
                "Asia/Kathmandu",
                "America/St_Johns",
                "America/Los_Angeles",
                "Pacific/Kiritimati",
                "Pacific/Pago_Pago",
                "Australia/Lord_Howe"
            })
    void theWaterFactorOfTheCommonCardMeterHasItsDigitsInEveryTimeZone(String zone) {
        TimeZone before = TimeZone.getDefault();
        try (VendingKey key = key(KeyType.DCTK, 255)) {
            TimeZone.setDefault(TimeZone.getTimeZone(zone));
            TokenNumber number = encoder.encode(factor(), key, meter(TokenCarrier.MAGNETIC_CARD));
            assertThat(number.digits()).isEqualTo("24260829498939505863");
            try (DecoderKey decoderKey = key.decoderKeyOf(meter(TokenCarrier.MAGNETIC_CARD))) {
                assertThat(new TokenDecoder().decode(number.digits(), decoderKey, BaseDate.Y1993))
                        .isEqualTo(new Decoded(factor()));
            }
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aCommonKeyServesMagneticCardsOnlyAndOtherKeysServeAll(TokenCarrier carrier) {
        try (VendingKey common = key(KeyType.DCTK, 255);
                VendingKey unique = key(KeyType.DUTK, 255)) {
            assertThat(encoder.encode(credit(), unique, meter(carrier)).digits())
                    .hasSize(20);
            if (carrier == TokenCarrier.MAGNETIC_CARD) {
                assertThat(encoder.encode(credit(), common, meter(carrier)).digits())
                        .hasSize(20);
            } else {
                assertRefused(credit(), common, meter(carrier), StsError.E_DCTK_CARRIER);
                assertRefused(factor(), common, meter(carrier), StsError.E_DCTK_CARRIER);
            }
        }
    }

    @Test
    void aDefaultKeyCarriesManagementButNoCredit() {
        try (VendingKey key = key(KeyType.DDTK, 255)) {
            assertThat(encoder.encode(factor(), key, meter(TokenCarrier.NUMERIC))
                            .digits())
                    .hasSize(20);
            assertRefused(credit(), key, meter(TokenCarrier.NUMERIC), StsError.E_DDTK_CREDIT);
        }
    }

    @Test
    void aKeyOfAnotherGroupOrRevisionThanTheMetersIsRefused() {
        try (VendingKey key = key(KeyType.DUTK, 255)) {
            EncryptionAlgorithm algorithm = EncryptionAlgorithm.EA07;
            assertRefused(credit(), key, meter("123457", 1, algorithm, TokenCarrier.NUMERIC), StsError.E_SGC);
            assertRefused(credit(), key, meter("123456", 2, algorithm, TokenCarrier.NUMERIC), StsError.E_KEY_REVISION);
        }
    }

    @Test
    void aTokenCountedFromAnotherBaseDateThanTheKeysIsRefused() {
        try (VendingKey key = key(VK_160, KeyType.DUTK, 255, BaseDate.Y2014, 4)) {
            assertRefused(credit(), key, meter(TokenCarrier.NUMERIC), StsError.E_BASE_DATE);
        }
    }

    @ParameterizedTest
    @CsvSource({"202, false", "203, true", "255, true", "0, false"})
    void aKeyIssuesUntilItsExpiryNumberIsPassed(int ken, boolean issues) {
        assertThat(credit().tid().keyExpiryByte()).isEqualTo(203);
        try (VendingKey key = key(KeyType.DUTK, ken)) {
            if (issues) {
                assertThat(encoder.encode(credit(), key, meter(TokenCarrier.NUMERIC))
                                .digits())
                        .hasSize(20);
            } else {
                assertRefused(credit(), key, meter(TokenCarrier.NUMERIC), StsError.E_KEY_EXPIRED);
                assertRefused(factor(), key, meter(TokenCarrier.NUMERIC), StsError.E_KEY_EXPIRED);
            }
        }
    }

    @Test
    void ofSeveralReasonsTheFirstOfTheIssuersOrderIsNamed() {
        MeterIdentity foreign = meter("999999", 9, EncryptionAlgorithm.EA11, TokenCarrier.NUMERIC);
        MeterIdentity stale = meter("123456", 9, EncryptionAlgorithm.EA07, TokenCarrier.NUMERIC);
        try (VendingKey defaultKey = key("00", KeyType.DDTK, 0, BaseDate.Y2014, 2);
                VendingKey common = key("00", KeyType.DCTK, 0, BaseDate.Y2014, 2);
                VendingKey unique = key("00", KeyType.DUTK, 0, BaseDate.Y2014, 2);
                VendingKey shortKey = key("00", KeyType.DUTK, 0, BaseDate.Y1993, 2)) {
            assertRefused(credit(), defaultKey, foreign, StsError.E_DDTK_CREDIT);
            assertRefused(credit(), common, foreign, StsError.E_DCTK_CARRIER);
            assertRefused(credit(), unique, foreign, StsError.E_DKGA);
            assertRefused(credit(), unique, stale, StsError.E_KEY_REVISION);
            assertRefused(credit(), unique, meter(TokenCarrier.NUMERIC), StsError.E_BASE_DATE);
            assertRefused(credit(), shortKey, meter(TokenCarrier.NUMERIC), StsError.E_VK_LENGTH);
        }
    }

    @Test
    void theSameTokenHasTheSameDigitsEveryTime() {
        try (VendingKey key = key(KeyType.DUTK, 255)) {
            assertThat(encoder.encode(credit(), key, meter(TokenCarrier.NUMERIC)))
                    .isEqualTo(encoder.encode(credit(), key, meter(TokenCarrier.VIRTUAL)));
        }
    }
}
