package org.utilitill.ui.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.testkit.TestClock;

class KeyGuardTest {

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final KeyGuard guard = new KeyGuard(clock);

    @ParameterizedTest
    @EnumSource(
            names = {"BACKSPACE", "UP", "DOWN"},
            mode = EnumSource.Mode.EXCLUDE)
    void aHeldKeyCountsOnce(Key key) {
        assertThat(guard.accepts(key)).isTrue();
        assertThat(guard.accepts(key)).isFalse();

        guard.released(key);
        assertThat(guard.accepts(key)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(names = {"BACKSPACE", "UP", "DOWN"})
    void keysThatStepMayBeHeld(Key key) {
        assertThat(guard.accepts(key)).isTrue();
        assertThat(guard.accepts(key)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"ENTER,0,false", "ENTER,399,false", "ENTER,400,true", "ESCAPE,0,true", "SPACE,0,true"})
    void onlyEnterIsNotBelievedRightAfterAChange(Key key, int millis, boolean accepted) {
        guard.screenChanged();
        clock.pass(Duration.ofMillis(millis));

        assertThat(guard.accepts(key)).isEqualTo(accepted);
    }

    @Test
    void aClockSetBackDoesNotMakeEnterDeaf() {
        guard.screenChanged();
        clock.pass(Duration.ofHours(-1));

        assertThat(guard.accepts(Key.ENTER)).isTrue();
    }

    @Test
    void aWindowWithoutKeyboardHoldsNoKey() {
        guard.accepts(Key.ENTER);
        guard.allReleased();

        assertThat(guard.accepts(Key.ENTER)).isTrue();
    }
}
