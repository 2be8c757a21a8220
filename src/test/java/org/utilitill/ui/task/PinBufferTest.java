package org.utilitill.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinBufferTest {

    private final PinBuffer pin = new PinBuffer();

    @ParameterizedTest
    @CsvSource({"123456,123456", "12a4-6,1246", "123456789,12345678"})
    void onlyEightDigitsAreTaken(String typed, String taken) {
        typed.chars().forEach(c -> pin.type((char) c));

        assertThat(pin.take()).containsExactly(taken.toCharArray());
    }

    @Test
    void takingLeavesNothing() {
        pin.type('1');
        pin.take();

        assertThat(pin.lengthProperty().get()).isZero();
        assertThat(pin.take()).isEmpty();
    }

    @Test
    void backspaceTakesTheLastDigit() {
        pin.type('1');
        pin.type('2');
        pin.backspace();

        assertThat(pin.take()).containsExactly('1');
    }

    @Test
    void itsTextShowsNoDigit() {
        pin.type('7');

        assertThat(pin).hasToString("PinBuffer(1 digits)");
    }
}
