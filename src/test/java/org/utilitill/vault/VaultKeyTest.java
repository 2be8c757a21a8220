package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.testkit.TestKeys;

/** A key on a ring, here or kept elsewhere, and its check value. */
class VaultKeyTest {

    private static final long SEED = 41;

    private static VaultKey elsewhere() {
        return VaultKey.keptElsewhere(Orders.profile(), Orders.keeper(new byte[20]));
    }

    @Test
    void aKeyThatIsKeptElsewhereCanNotBeRead() {
        try (VaultKey key = elsewhere()) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> key.read(bytes -> bytes.length))
                    .withMessageContaining(key.profile().name());
            assertThatIllegalStateException()
                    .isThrownBy(() -> key.in(KeyState.RETIRED).read(bytes -> bytes.length));
        }
    }

    @Test
    void aKeyThatIsKeptElsewhereMakesNothingAfterItIsClosed() {
        KeyProfile training = Orders.with(Orders.profile(), KeyPeriod.ALWAYS, KeyLimits.NONE, true);
        VaultKey key = VaultKey.keptElsewhere(training, Orders.keeper(new byte[20]));
        try (DecoderKey made = key.trainingKeyOf(Orders.meter(1))) {
            assertThat(made).isNotNull();
        }
        key.close();
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.trainingKeyOf(Orders.meter(1)));
    }

    @Test
    void aRealKeyMakesNoTrainingMeterWhereverItIsKept() {
        try (VaultKey key = elsewhere()) {
            assertThatIllegalStateException().isThrownBy(() -> key.trainingKeyOf(Orders.meter(1)));
        }
    }

    @Test
    void inAnotherStateItIsTheSameKey() {
        try (VaultKey key = elsewhere()) {
            VaultKey retired = key.in(KeyState.RETIRED);
            assertThat(retired.profile()).isEqualTo(key.profile().in(KeyState.RETIRED));
            assertThat(retired.key()).isSameAs(key.key());
            assertThat(retired).hasToString("VaultKey(Test group 600100)");
        }
    }

    @ParameterizedTest
    @CsvSource({"1, E_UNVERIFIED", "2, E_DKGA", "3, E_UNVERIFIED"})
    void onlyDerivation04CanBeKeptElsewhere(int dkga, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> VaultKey.keptElsewhere(
                        TestKeys.profile(Orders.GROUP, 2, 255, dkga, "000000"), data -> new byte[32]))
                .satisfies(refused -> assertThat(refused.error()).isEqualTo(error));
    }

    @Test
    void theCheckValueMadeElsewhereIsThatOfTheKeyItself() {
        Random random = new Random(SEED);
        for (int i = 0; i < 50; i++) {
            byte[] value = new byte[20];
            random.nextBytes(value);
            assertThat(CheckValue.ofHmac(Orders.keeper(value)))
                    .as("key %d of seed %d", i, SEED)
                    .matches("[0-9A-F]{6}")
                    .isEqualTo(CheckValue.of(value));
        }
    }
}
