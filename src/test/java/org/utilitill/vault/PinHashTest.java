package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinHashTest {

    private static final byte[] SALT = HexFormat.of().parseHex("000102030405060708090a0b0c0d0e0f");
    private static final byte[] PEPPER = HexFormat.of().parseHex("ff".repeat(32));
    private static final PinHash HASH = PinHash.of("246802".toCharArray(), SALT, PEPPER);

    @Test
    void theRightPinMatches() {
        assertThat(HASH.matches("246802".toCharArray(), PEPPER)).isTrue();
        assertThat(new PinHash(HASH.text()).matches("246802".toCharArray(), PEPPER))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"246803", "146802", "24680", "2468022", "246802 ", "", "abcdef", "٢٤٦٨٠٢"})
    void anyOtherTextDoesNotMatch(String pin) {
        assertThat(HASH.matches(pin.toCharArray(), PEPPER)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"123456", "00000000", "a passphrase of words", "معبر السوق القديم"})
    void pinsAndPassphrasesAreHashedAlike(String secret) {
        assertThat(PinHash.of(secret.toCharArray(), SALT, PEPPER).matches(secret.toCharArray(), PEPPER))
                .isTrue();
    }

    @Test
    void withoutThePepperNoPinMatches() {
        byte[] other = PEPPER.clone();
        other[31]--;
        assertThat(HASH.matches("246802".toCharArray(), other)).isFalse();
        assertThat(HASH.peppered()).isTrue();
    }

    @Test
    void aHashMadeBeforeThereWasAVaultNeedsNoPepper() {
        PinHash old = PinHash.withoutPepper("246802".toCharArray(), SALT);
        assertThat(old.peppered()).isFalse();
        assertThat(old.matches("246802".toCharArray(), PEPPER)).isTrue();
        assertThat(old.matches("246803".toCharArray(), PEPPER)).isFalse();
        assertThat(old).hasToString("argon2id-19m-8t-1p");
    }

    @Test
    void aHashOfTwoPassesIsStillChecked() {
        PinHash old = new PinHash("argon2id-19m-2t-1p-pepper:000102030405060708090a0b0c0d0e0f:"
                + "14be1387c3536dba6c4852b6c99bae96b9107e826799ae8d1d69b62889ab756a");
        assertThat(old.matches("246802".toCharArray(), PEPPER)).isTrue();
        assertThat(old.matches("246803".toCharArray(), PEPPER)).isFalse();
        assertThat(old).hasToString("argon2id-19m-2t-1p-pepper");
    }

    @Test
    void nobodyHasTheHashOfNobody() {
        assertThat(PinHash.ofNobody().matches("246802".toCharArray(), PEPPER)).isFalse();
    }

    @Test
    void thePinIsLeftForTheCallerToWipe() {
        char[] pin = "246802".toCharArray();
        PinHash.of(pin, SALT, PEPPER);
        assertThat(pin).containsExactly("246802".toCharArray());
    }

    @Test
    void aSaltOfItsOwnGivesTheSamePinAnotherHash() {
        byte[] other = SALT.clone();
        other[15]++;
        assertThat(PinHash.of("246802".toCharArray(), other, PEPPER).text()).isNotEqualTo(HASH.text());
    }

    @Test
    void aHashSaysNeitherItselfNorThePin() {
        assertThat(HASH).hasToString("argon2id-19m-8t-1p-pepper");
        assertThat(HASH.text()).doesNotContain("246802");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "246802",
                "argon2id-19m-8t-1p",
                "argon2id-19m-8t-1p:00:00",
                "argon2id-1m-1t-1p:00000000000000000000000000000000:"
                        + "0000000000000000000000000000000000000000000000000000000000000000",
                "argon2id-19m-8t-1p:0000000000000000000000000000000G:"
                        + "0000000000000000000000000000000000000000000000000000000000000000"
            })
    void aTextThatIsNoHashIsRefusedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PinHash(text))
                .withMessage("a PIN hash is not of the form argon2id-19m-8t-1p[-pepper]:salt:hash");
    }

    @Test
    void aSaltThatIsNotSixteenBytesIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> PinHash.of("246802".toCharArray(), new byte[15], PEPPER));
    }
}
