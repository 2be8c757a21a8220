package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.testkit.TestClock;

/** Lengths of time in seconds. */
class IdleWatchTest {

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");

    @ParameterizedTest
    @CsvSource({"300,299,false", "300,300,true", "60,61,true", "0,100000,false"})
    void itPassesAtTheLimitAndWithoutOneNever(long limit, long waited, boolean passed) {
        IdleWatch watch = new IdleWatch(clock, Duration.ofSeconds(limit));
        clock.pass(Duration.ofSeconds(waited));

        assertThat(watch.passed()).isEqualTo(passed);
    }

    @Test
    void aTouchBeginsAnew() {
        IdleWatch watch = new IdleWatch(clock, Duration.ofSeconds(300));
        clock.pass(Duration.ofSeconds(299));
        watch.touch();
        clock.pass(Duration.ofSeconds(299));

        assertThat(watch.passed()).isFalse();
    }

    @Test
    void aClockSetBackKeepsNoStationOpen() {
        IdleWatch watch = new IdleWatch(clock, Duration.ofSeconds(300));
        clock.pass(Duration.ofHours(-5));
        assertThat(watch.passed()).isFalse();
        clock.pass(Duration.ofSeconds(300));

        assertThat(watch.passed()).isTrue();
    }
}
