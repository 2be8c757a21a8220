package org.utilitill.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.staff.SecretChars;

class SecretBufferTest {

    private final SecretBuffer pin = SecretBuffer.ofPin();
    private final SecretBuffer passphrase = SecretBuffer.ofPassphrase();

    @ParameterizedTest
    @CsvSource({"123456,123456", "12a4-6,1246", "123456789,12345678"})
    void onlyEightDigitsMakeAPin(String typed, String taken) {
        type(pin, typed);

        assertThat(taken(pin)).containsExactly(taken.toCharArray());
    }

    @Test
    void aPassphraseTakesBlanksAndSignsOfAnyScriptAndNoControls() {
        type(passphrase, "ba\tko é\n\u0639 #\u007F");

        assertThat(taken(passphrase)).containsExactly("bako é\u0639 #".toCharArray());
    }

    @Test
    void aPassphraseEndsAtItsLongest() {
        type(passphrase, "x".repeat(200));

        assertThat(passphrase.lengthProperty().get()).isEqualTo(128);
    }

    @Test
    void takingLeavesNothing() {
        type(pin, "1");
        pin.take().close();

        assertThat(pin.lengthProperty().get()).isZero();
        assertThat(taken(pin)).isEmpty();
    }

    @Test
    void backspaceTakesTheLastCharacter() {
        type(pin, "12");
        pin.backspace();

        assertThat(taken(pin)).containsExactly('1');
    }

    @ParameterizedTest
    @CsvSource({"246135,246135,true", "246135,246136,false", "246135,2461357,false"})
    void twoAreTheSameByWhatTheyHold(String one, String other, boolean same) {
        SecretBuffer second = SecretBuffer.ofPin();
        type(pin, one);
        type(second, other);

        assertThat(pin.sameAs(second)).isEqualTo(same);
    }

    @Test
    void itsTextShowsNoCharacter() {
        type(pin, "7");

        assertThat(pin).hasToString("SecretBuffer(1 characters)");
    }

    private static void type(SecretBuffer buffer, String text) {
        text.chars().forEach(typed -> buffer.type((char) typed));
    }

    private static char[] taken(SecretBuffer buffer) {
        try (SecretChars secret = buffer.take()) {
            return secret.read(char[]::clone);
        }
    }
}
