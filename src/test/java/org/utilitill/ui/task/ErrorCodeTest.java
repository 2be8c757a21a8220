package org.utilitill.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorCodeTest {

    @Test
    void theSamePlaceGivesTheSameCodeWhateverTheMessage() {
        assertThat(code("KES 20")).isEqualTo(code("KES 30"));
    }

    @Test
    void anotherFailureGivesAnotherCode() {
        assertThat(ErrorCode.of(new IllegalStateException("x")))
                .isNotEqualTo(ErrorCode.of(new IllegalArgumentException("x")));
    }

    @Test
    void aCodeIsTwoGroupsThatCanBeReadOut() {
        assertThat(code("").text()).matches("[0-9A-HJKMNP-TV-Z]{4}:[0-9A-HJKMNP-TV-Z]{4}");
    }

    private static ErrorCode code(String message) {
        return ErrorCode.of(new IllegalStateException(message));
    }
}
