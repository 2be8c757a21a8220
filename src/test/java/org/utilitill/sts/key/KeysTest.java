package org.utilitill.sts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

class KeysTest {

    private static final String VK_64 = "ABABABABABABABAB";
    private static final String VK_160 = "ABABABABABABABAB949494949494949401234567";

    private static VendingKey vendingKey(String hex, int dkga, KeyType type, String sgc, int krn) {
        return new VendingKey(
                KeyProbe.secret(hex),
                new KeyAttributes(
                        new SupplyGroupCode(sgc),
                        type,
                        new KeyRevision(krn),
                        new KeyExpiry(255),
                        BaseDate.Y1993,
                        KeyDerivation.of(dkga)));
    }

    private static MeterIdentity meter(String pan, EncryptionAlgorithm algorithm, int krn) {
        return new MeterIdentity(
                new PrimaryAccountNumber(pan),
                new SupplyGroupCode("123456"),
                new TariffIndex(1),
                new KeyRevision(krn),
                algorithm,
                TokenCarrier.MAGNETIC_CARD);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # key, derivation, algorithm, key type, error
        ABABABABABABABAB,                         2, EA11, DUTK, E_DKGA
        ABABABABABABABAB949494949494949401234567, 2, EA07, DUTK, E_VK_LENGTH
        ABABABABABABAB,                           2, EA07, DUTK, E_VK_LENGTH
        ABABABABABABABABAB,                       2, EA07, DUTK, E_VK_LENGTH
        ABABABABABABABAB,                         4, EA07, DUTK, E_VK_LENGTH
        ABABABABABABABAB9494949494949494012345,   4, EA11, DUTK, E_VK_LENGTH
        ABABABABABABABAB94949494949494940123456789, 4, EA11, DUTK, E_VK_LENGTH
        ABABABABABABABAB949494949494949401234567, 4, EA07, DCTK, E_UNVERIFIED
        ABABABABABABABAB949494949494949401234567, 4, EA11, DCTK, E_UNVERIFIED
        """)
    void aKeyThatCannotBeDerivedIsRefused(
            String hex, int dkga, EncryptionAlgorithm algorithm, KeyType type, StsError error) {
        try (VendingKey key = vendingKey(hex, dkga, type, "123456", 1)) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> key.decoderKeyOf(meter("600727000000000009", algorithm, 1)))
                    .satisfies(refusal -> assertThat(refusal.getMessage()).doesNotContain("ABAB", "9494"))
                    .extracting(StsException::error)
                    .isEqualTo(error);
        }
    }

    @Test
    void theRefusalOfALengthNamesBothLengths() {
        MeterIdentity meter = meter("600727000000000009", EncryptionAlgorithm.EA07, 1);
        try (VendingKey key = vendingKey(VK_64, 4, KeyType.DUTK, "123456", 1)) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> key.decoderKeyOf(meter))
                    .withMessage("A vending key for derivation 04 has 20 bytes and not 8.");
        }
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> DecoderKey.of(EncryptionAlgorithm.EA11, KeyProbe.secret(VK_64)))
                .withMessage("A decoder key for algorithm 11 has 128 bits and not 64.");
    }

    @Test
    void theStepsToAKeyThatCannotBeDerivedAreRefusedToo() {
        try (VendingKey key = vendingKey(VK_160, 4, KeyType.DCTK, "123456", 1)) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> key.stepsTo(meter("600727000000000009", EncryptionAlgorithm.EA07, 1)))
                    .extracting(StsException::error)
                    .isEqualTo(StsError.E_UNVERIFIED);
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # just outside and just inside the ranges of old meters
        600727009999999980, DUTK, 1, true
        600727010000000081, DUTK, 1, false
        600727010000000081, DDTK, 1, false
        600727010000000081, DITK, 1, true
        600727010000000081, DCTK, 1, true
        600727010000000081, DUTK, 2, true
        600727010049999996, DUTK, 1, false
        600727010050000031, DUTK, 1, true
        600727069900000096, DUTK, 1, true
        600727069900000179, DUTK, 1, false
        600727069900099924, DUTK, 1, false
        600727069900100086, DUTK, 1, true
        600727070209999962, DUTK, 1, false
        600727070210000008, DUTK, 1, true
        """)
    void anOldMeterIsRefusedRatherThanGivenAWrongKey(String pan, KeyType type, int krn, boolean derived) {
        try (VendingKey key = vendingKey(VK_64, 2, type, "123456", krn)) {
            assertDerivedOrUnverified(key, meter(pan, EncryptionAlgorithm.EA07, krn), derived);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "100702, DCTK, 1, false", "990400, DCTK, 1, false", "990405, DCTK, 1, false", "990399, DCTK, 1, true",
        "990406, DCTK, 1, true", "100701, DCTK, 1, true", "100702, DUTK, 1, true", "100702, DCTK, 2, true"
    })
    void anOldCommonGroupIsRefusedRatherThanGivenAWrongKey(String sgc, KeyType type, int krn, boolean derived) {
        try (VendingKey key = vendingKey(VK_64, 2, type, sgc, krn)) {
            assertDerivedOrUnverified(key, meter("600727000000000009", EncryptionAlgorithm.EA07, krn), derived);
        }
    }

    @Test
    void anOldMeterHasItsKeyByDerivation04() {
        try (VendingKey key = vendingKey(VK_160, 4, KeyType.DUTK, "123456", 1);
                DecoderKey decoderKey = key.decoderKeyOf(meter("600727010000000081", EncryptionAlgorithm.EA07, 1))) {
            assertThat(decoderKey.algorithm()).isEqualTo(EncryptionAlgorithm.EA07);
        }
    }

    private static void assertDerivedOrUnverified(VendingKey key, MeterIdentity meter, boolean derived) {
        if (derived) {
            try (DecoderKey decoderKey = key.decoderKeyOf(meter)) {
                assertThat(decoderKey.algorithm()).isEqualTo(EncryptionAlgorithm.EA07);
            }
        } else {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> key.decoderKeyOf(meter))
                    .extracting(StsException::error)
                    .isEqualTo(StsError.E_UNVERIFIED);
        }
    }

    @Test
    void aCommonKeyIsTheSameForEveryMeterOfTheGroup() {
        try (VendingKey key = vendingKey(VK_64, 2, KeyType.DCTK, "123456", 1);
                DecoderKey one = key.decoderKeyOf(meter("600727000000000009", EncryptionAlgorithm.EA07, 1));
                DecoderKey other = key.decoderKeyOf(meter("600727111111111153", EncryptionAlgorithm.EA07, 1))) {
            assertThat(KeyProbe.hex(one)).isEqualTo(KeyProbe.hex(other));
        }
        try (VendingKey key = vendingKey(VK_64, 2, KeyType.DUTK, "123456", 1);
                DecoderKey one = key.decoderKeyOf(meter("600727000000000009", EncryptionAlgorithm.EA07, 1));
                DecoderKey other = key.decoderKeyOf(meter("600727111111111153", EncryptionAlgorithm.EA07, 1))) {
            assertThat(KeyProbe.hex(one)).isNotEqualTo(KeyProbe.hex(other));
        }
    }

    @ParameterizedTest
    @CsvSource({"EA07, 7", "EA07, 9", "EA07, 16", "EA11, 15", "EA11, 17", "EA11, 8", "EA11, 1"})
    void aDecoderKeyHasTheLengthOfItsAlgorithmAndIsWipedIfNot(EncryptionAlgorithm algorithm, int bytes) {
        byte[] value = new byte[bytes];
        Arrays.fill(value, (byte) 0x5A);
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> DecoderKey.of(algorithm, SecretBytes.takeOver(value)))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_KEY_LENGTH);
        assertThat(value).containsOnly(0);
    }

    @Test
    void closingAKeyWipesTheVeryBytesItTookOver() {
        byte[] value = {1, 2, 3, 4, 5, 6, 7, 8};
        DecoderKey key = DecoderKey.of(EncryptionAlgorithm.EA07, SecretBytes.takeOver(value));
        key.close();
        key.close();
        assertThat(value).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(() -> key.read(bytes -> bytes.length));
    }

    @Test
    void aReaderGetsACopyThatIsWipedBehindIt() {
        try (SecretBytes secret = KeyProbe.secret("0102")) {
            byte[] lent = secret.read(bytes -> {
                assertThat(bytes).containsExactly(1, 2);
                return bytes;
            });
            assertThat(lent).containsOnly(0);
            assertThat(secret.<Byte>read(bytes -> bytes[1])).isEqualTo((byte) 2);
        }
    }

    @Test
    void noKeyShowsItsValue() {
        try (VendingKey key = vendingKey(VK_64, 2, KeyType.DUTK, "123456", 1);
                DecoderKey decoderKey = key.decoderKeyOf(meter("600727000000000009", EncryptionAlgorithm.EA07, 1));
                SecretBytes secret = KeyProbe.secret(VK_64)) {
            assertThat(key).hasToString("VendingKey(SGC 123456, KRN 1, DUTK, base date 1993)");
            assertThat(decoderKey).hasToString("DecoderKey(EA07)");
            assertThat(secret).hasToString("SecretBytes(8 bytes)").isNotEqualTo(KeyProbe.secret(VK_64));
        }
    }

    @Test
    void aVendingKeyThatWasClosedMakesNoMoreKeys() {
        VendingKey key = vendingKey(VK_64, 2, KeyType.DUTK, "123456", 1);
        key.close();
        assertThatIllegalStateException()
                .isThrownBy(() -> key.decoderKeyOf(meter("600727000000000009", EncryptionAlgorithm.EA07, 1)));
    }
}
