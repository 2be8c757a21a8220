package org.utilitill.sts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/** Key bytes are lent for one call, wiped, and never half used. */
class SecretsTest {

    private static final MeterIdentity METER = new MeterIdentity(
            new PrimaryAccountNumber("600727000000000009"),
            new SupplyGroupCode("123456"),
            new TariffIndex(1),
            new KeyRevision(1),
            EncryptionAlgorithm.EA07,
            TokenCarrier.NUMERIC);

    private static VendingKey vendingKey(SecretBytes value, int dkga) {
        return new VendingKey(
                value,
                new KeyAttributes(
                        METER.sgc(),
                        KeyType.DUTK,
                        METER.krn(),
                        new KeyExpiry(255),
                        BaseDate.Y1993,
                        KeyDerivation.of(dkga)));
    }

    private static VendingKey vendingKey(String hex, int dkga) {
        return vendingKey(KeyProbe.secret(hex), dkga);
    }

    @Test
    void aWordIsReadMostSignificantByteFirst() {
        try (SecretBytes secret = SecretBytes.takeOver(new byte[] {1, 2, 3, 4, -1, -2, -3, -4})) {
            assertThat(secret.length()).isEqualTo(8);
            assertThat(secret.word(0)).isEqualTo(0x01020304FFFEFDFCL);
        }
    }

    @Test
    void aDecoderKeyIsReadByWords() {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA11, "00112233445566778899AABBCCDDEEFF")) {
            assertThat(key.word(0)).isEqualTo(0x0011223344556677L);
            assertThat(key.word(1)).isEqualTo(0x8899AABBCCDDEEFFL);
        }
    }

    @Test
    void whatWasWipedIsReadByNobody() {
        byte[] value = {1, 2, 3, 4, 5, 6, 7, 8};
        SecretBytes secret = SecretBytes.takeOver(value);
        secret.close();
        assertThat(value).containsOnly(0);
        assertThatIllegalStateException().isThrownBy(() -> secret.read(bytes -> bytes.length));
        assertThatIllegalStateException().isThrownBy(() -> secret.word(0));
        assertThatIllegalStateException().isThrownBy(secret::requireOpen);
        assertThat(secret.length()).isEqualTo(8);
        secret.close();
    }

    @Test
    void aWipeByAnotherThreadReachesTheReaderAtItsNextCall() throws Exception {
        byte[] value = new byte[8];
        Arrays.fill(value, (byte) 0x5A);
        SecretBytes secret = SecretBytes.takeOver(value);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            byte[] seen = secret.read(bytes -> {
                wipe(secret, other);
                return bytes.clone();
            });
            // The reader had its copy before the wipe and may finish; nobody reads after it.
            assertThat(seen).containsOnly(0x5A);
            assertThat(value).containsOnly(0);
            assertThatIllegalStateException().isThrownBy(() -> secret.read(bytes -> bytes.length));
        } finally {
            other.shutdownNow();
        }
    }

    private static void wipe(SecretBytes secret, ExecutorService other) {
        try {
            other.submit(secret::close).get(5, TimeUnit.SECONDS);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** One thread reads as fast as it can while another wipes: it gets the whole key or a refusal, and no half. */
    @Test
    void noReaderEverGetsHalfAKey() throws Exception {
        ExecutorService other = Executors.newSingleThreadExecutor();
        try {
            for (int i = 0; i < 200; i++) {
                SecretBytes secret = SecretBytes.takeOver(new byte[] {-1, -1, -1, -1, -1, -1, -1, -1});
                CountDownLatch reading = new CountDownLatch(1);
                Future<Boolean> whole = other.submit(() -> readsOnlyWhole(secret, reading));
                assertThat(reading.await(5, TimeUnit.SECONDS)).isTrue();
                secret.close();
                assertThat(whole.get(5, TimeUnit.SECONDS)).isTrue();
            }
        } finally {
            other.shutdownNow();
        }
    }

    private static boolean readsOnlyWhole(SecretBytes secret, CountDownLatch reading) {
        boolean whole = true;
        try {
            while (whole) {
                whole = secret.word(0) == -1 && secret.<Boolean>read(bytes -> bytes[0] == -1 && bytes[7] == -1);
                reading.countDown();
            }
        } catch (IllegalStateException wiped) {
            return true;
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"ABABABABABABABAB, 2", "ABABABABABABABAB949494949494949401234567, 4"})
    void aVendingKeyThatWasWipedDerivesNothingEvenIfItDidBefore(String hex, int dkga) {
        VendingKey key = vendingKey(hex, dkga);
        key.decoderKeyOf(METER).close();
        assertThat(key.stepsTo(METER)).isNotNull();
        key.close();
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.decoderKeyOf(METER));
        assertThatIllegalStateException().isThrownBy(() -> key.stepsTo(METER));
        assertThatIllegalStateException().isThrownBy(key::hasOddParity);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # key, another key, DKGA
        ABABABABABABABAB,                         9494949494949494,                         2
        ABABABABABABABAB949494949494949401234567, 0123456789ABCDEF0123456789ABCDEF01234567, 4
        """)
    void aWipedScheduleAnswersAsThatOfAnyOtherWipedKey(String hex, String otherHex, int dkga) throws Exception {
        VendingKey key = vendingKey(hex, dkga);
        VendingKey other = vendingKey(otherHex, dkga);
        byte[] before = scheduleKey(key);
        assertThat(scheduleKey(other)).isNotEqualTo(before);
        KeySchedule schedule = KeyProbe.schedule(key);
        KeySchedule otherSchedule = KeyProbe.schedule(other);
        key.close();
        other.close();
        assertThat(schedule.decoderKey(METER))
                .isEqualTo(otherSchedule.decoderKey(METER))
                .isNotEqualTo(before);
    }

    private static byte[] scheduleKey(VendingKey key) {
        try (DecoderKey decoderKey = key.decoderKeyOf(METER)) {
            return decoderKey.read(byte[]::clone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABABABABABABABAB", "9494949494949494", "0101010101010101", "FEFEFEFEFEFEFEFE", "80"})
    void aDesKeyHasAnOddNumberOfOnesInEachByte(String hex) {
        try (VendingKey key = vendingKey(hex, 2)) {
            assertThat(key.hasOddParity()).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0ABC12DEF3456789", "ABABABABABABABAA", "00ABABABABABABAB", "ABABABAA94949494", "FF"})
    void oneByteWithAnEvenNumberSpoilsIt(String hex) {
        try (VendingKey key = vendingKey(hex, 2)) {
            assertThat(key.hasOddParity()).isFalse();
        }
    }

    @Test
    void aVendingKeySaysWhatItIs() {
        try (VendingKey key = vendingKey("ABABABABABABABAB", 2)) {
            assertThat(key.length()).isEqualTo(8);
            assertThat(key.derivation()).isEqualTo(KeyDerivation.DKGA02);
            assertThat(key.expiry()).isEqualTo(new KeyExpiry(255));
        }
    }

    @Test
    void theStepsGiveCopiesAway() {
        try (VendingKey key = vendingKey("ABABABABABABABAB949494949494949401234567", 4)) {
            KeySteps.OfDkga04 steps = (KeySteps.OfDkga04) key.stepsTo(METER);
            Arrays.fill(steps.dataBlock(), (byte) 0);
            Arrays.fill(steps.hmac(), (byte) 0);
            assertThat(steps.dataBlock()).startsWith(4, 2, '0', '4');
            assertThat(steps.hmac()).isNotEqualTo(new byte[32]);
        }
    }
}
