package org.utilitill.sts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/** A key that somebody else keeps derives as it would here, and only by what its keeper answers. */
class KeptElsewhereTest {

    private static final long SEED = 20260302;
    private static final SupplyGroupCode SGC = new SupplyGroupCode("123457");

    private static KeyAttributes attributes(KeyType type, KeyDerivation derivation) {
        return new KeyAttributes(SGC, type, new KeyRevision(1), new KeyExpiry(200), BaseDate.Y2014, derivation);
    }

    private static KeyAttributes attributes() {
        return attributes(KeyType.DUTK, KeyDerivation.DKGA04);
    }

    private static MeterIdentity meter(int serial, int ti, EncryptionAlgorithm ea) {
        PrimaryAccountNumber pan = PrimaryAccountNumber.of(MeterNumber.compose("14", "%08d".formatted(serial)));
        return new MeterIdentity(pan, SGC, new TariffIndex(ti), new KeyRevision(1), ea, TokenCarrier.NUMERIC);
    }

    private static MeterIdentity meter() {
        return meter(30255678, 1, EncryptionAlgorithm.EA07);
    }

    /** A keeper with another HMAC than the engine's, and the 12 zeros that a security token has behind the key. */
    private static UnaryOperator<byte[]> keeper(byte[] value) {
        return data -> {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                mac.init(new SecretKeySpec(Arrays.copyOf(value, 32), "HmacSHA256"));
                return mac.doFinal(data);
            } catch (GeneralSecurityException missing) {
                throw new AssertionError(missing);
            }
        };
    }

    private static byte[] decoderKey(VendingKey key, MeterIdentity meter) {
        try (DecoderKey decoderKey = key.decoderKeyOf(meter)) {
            return decoderKey.read(byte[]::clone);
        }
    }

    @ParameterizedTest
    @CsvSource({"EA07, 8", "EA11, 16"})
    void itsDecoderKeysAreThoseOfTheKeyItself(EncryptionAlgorithm ea, int bytes) {
        Random random = new Random(SEED);
        for (int i = 0; i < 200; i++) {
            byte[] value = new byte[20];
            random.nextBytes(value);
            MeterIdentity meter = meter(random.nextInt(100_000_000), random.nextInt(100), ea);
            try (VendingKey here = new VendingKey(SecretBytes.takeOver(value.clone()), attributes());
                    VendingKey elsewhere = VendingKey.keptElsewhere(attributes(), keeper(value))) {
                assertThat(decoderKey(elsewhere, meter))
                        .as("key %d of seed %d", i, SEED)
                        .hasSize(bytes)
                        .isEqualTo(decoderKey(here, meter));
            }
        }
    }

    @Test
    void itsStepsAreThoseOfTheKeyItself() {
        byte[] value =
                KeyProbe.secret("ABABABABABABABAB949494949494949401234567").read(byte[]::clone);
        try (VendingKey here = new VendingKey(SecretBytes.takeOver(value.clone()), attributes());
                VendingKey elsewhere = VendingKey.keptElsewhere(attributes(), keeper(value))) {
            KeySteps.OfDkga04 expected = (KeySteps.OfDkga04) here.stepsTo(meter());
            KeySteps.OfDkga04 steps = (KeySteps.OfDkga04) elsewhere.stepsTo(meter());
            assertThat(steps.dataBlock()).isEqualTo(expected.dataBlock());
            assertThat(steps.hmac()).isEqualTo(expected.hmac());
        }
    }

    @Test
    void itSaysWhatItIsAsTheKeyItselfDoes() {
        try (VendingKey key = VendingKey.keptElsewhere(attributes(), data -> new byte[32])) {
            assertThat(key.length()).isEqualTo(20);
            assertThat(key.sgc()).isEqualTo(SGC);
            assertThat(key.type()).isEqualTo(KeyType.DUTK);
            assertThat(key.krn()).isEqualTo(new KeyRevision(1));
            assertThat(key.expiry()).isEqualTo(new KeyExpiry(200));
            assertThat(key.baseDate()).isEqualTo(BaseDate.Y2014);
            assertThat(key.derivation()).isEqualTo(KeyDerivation.DKGA04);
            assertThat(key).hasToString("VendingKey(SGC 123457, KRN 1, DUTK, base date 2014)");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 8, 16, 20, 31, 33, 64})
    void anAnswerOfAnotherLengthIsNoHmac(int length) {
        try (VendingKey key = VendingKey.keptElsewhere(attributes(), data -> new byte[length])) {
            assertThatIllegalStateException().isThrownBy(() -> key.decoderKeyOf(meter()));
            assertThatIllegalStateException().isThrownBy(() -> key.stepsTo(meter()));
        }
    }

    @Test
    void theAnswerIsWipedWhenTheDecoderKeyIsCutFromIt() {
        byte[] answer = new byte[32];
        Arrays.fill(answer, (byte) 0x5A);
        try (VendingKey key = VendingKey.keptElsewhere(attributes(), data -> answer)) {
            assertThat(decoderKey(key, meter())).hasSize(8).containsOnly(0x5A);
            assertThat(answer).containsOnly(0);
        }
    }

    @Test
    void derivation02CanNotBeDoneElsewhere() {
        List<byte[]> asked = new ArrayList<>();
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(
                        () -> VendingKey.keptElsewhere(attributes(KeyType.DUTK, KeyDerivation.DKGA02), recorder(asked)))
                .satisfies(refused -> assertThat(refused.error()).isEqualTo(StsError.E_DKGA))
                .withMessageContaining("02");
        assertThat(asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"DCTK, EA07", "DCTK, EA11"})
    void whatIsNotProvenIsRefusedBeforeTheKeeperIsAsked(KeyType type, EncryptionAlgorithm ea) {
        List<byte[]> asked = new ArrayList<>();
        try (VendingKey key = VendingKey.keptElsewhere(attributes(type, KeyDerivation.DKGA04), recorder(asked))) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> key.decoderKeyOf(meter(1, 1, ea)))
                    .satisfies(refused -> assertThat(refused.error()).isEqualTo(StsError.E_UNVERIFIED));
        }
        assertThat(asked).isEmpty();
    }

    @Test
    void whatTheKeeperThrowsGoesToWhoeverAsked() {
        IllegalArgumentException gone = new IllegalArgumentException("the token is gone");
        UnaryOperator<byte[]> silent = data -> {
            throw gone;
        };
        try (VendingKey key = VendingKey.keptElsewhere(attributes(), silent)) {
            assertThatThrownBy(() -> key.decoderKeyOf(meter())).isSameAs(gone);
            assertThatThrownBy(() -> key.stepsTo(meter())).isSameAs(gone);
        }
    }

    @Test
    void onceClosedItsKeeperIsNotAskedAnyMore() {
        List<byte[]> asked = new ArrayList<>();
        VendingKey key = VendingKey.keptElsewhere(attributes(), recorder(asked));
        key.decoderKeyOf(meter()).close();
        assertThat(asked).hasSize(1);
        key.close();
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.decoderKeyOf(meter()));
        assertThatIllegalStateException().isThrownBy(() -> key.stepsTo(meter()));
        assertThatIllegalStateException().isThrownBy(key::hasOddParity);
        assertThat(asked).hasSize(1);
    }

    @Test
    void aCloseWhileTheKeeperAnswersMakesNoKey() {
        List<VendingKey> self = new ArrayList<>();
        VendingKey key = VendingKey.keptElsewhere(attributes(), data -> {
            self.get(0).close();
            return new byte[32];
        });
        self.add(key);
        assertThatIllegalStateException().isThrownBy(() -> key.decoderKeyOf(meter()));
    }

    private static UnaryOperator<byte[]> recorder(List<byte[]> asked) {
        return data -> {
            asked.add(data);
            return new byte[32];
        };
    }
}
