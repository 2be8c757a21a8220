package org.utilitill.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be a PIN or a passphrase. */
class SecretRulesTest {

    @ParameterizedTest
    @ValueSource(strings = {"246802", "135791", "907351", "4815162", "77193460"})
    void aPinThatIsNotGuessedFirstIsTaken(String pin) {
        assertThat(SecretRules.mayBePin(pin.toCharArray())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "123456",
                "654321",
                "23456789",
                "98765432",
                "000000",
                "7777777",
                "11111111",
                "010190",
                "311299",
                "123199",
                "19841231",
                "31121984",
                "12311984",
                "198402",
                "021984",
                "201507"
            })
    void aPinInOrderOfEqualDigitsOrOfADateIsRefused(String pin) {
        assertThat(SecretRules.isPin(pin.toCharArray())).isTrue();
        assertThat(SecretRules.mayBePin(pin.toCharArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "24680", "246802468", "24680a", "24 802", "-24680", "٢٤٦٨٠٢"})
    void whatIsNotSixToEightDigitsIsNoPin(String pin) {
        assertThat(SecretRules.isPin(pin.toCharArray())).isFalse();
        assertThat(SecretRules.mayBePin(pin.toCharArray())).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"twelve chars", "bako limu zeta", "كلمة مرور طويلة"})
    void aLongPassphraseIsTaken(String passphrase) {
        assertThat(SecretRules.mayBePassphrase(passphrase.toCharArray())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "eleven char", "aaaaaaaaaaaaaaaa"})
    void aShortOrEvenPassphraseIsRefused(String passphrase) {
        assertThat(SecretRules.mayBePassphrase(passphrase.toCharArray())).isFalse();
    }
}
