package org.utilitill.sts.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.Theory;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/** A utility counts identifiers by a fixed distance from UTC. */
class TokenClockTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # offset, instant, minute of base date 2014
        Z,      2014-01-01T00:00:00Z, 0
        +03:00, 2014-01-01T00:00:00Z, 180
        +03:00, 2013-12-31T21:00:00Z, 0
        -03:00, 2014-01-01T03:00:59Z, 0
        +05:45, 2014-01-01T00:00:00Z, 345
        -03:30, 2014-01-01T04:30:00Z, 60
        +14:00, 2013-12-31T10:00:00Z, 0
        +18:00, 2013-12-31T06:00:00Z, 0
        -18:00, 2014-01-01T18:00:00Z, 0
        # the same wall time in summer and in winter: the distance does not change
        +01:00, 2014-07-01T11:00:00Z, 261360
        +01:00, 2014-12-01T11:00:00Z, 481680
        """)
    void theIdentifierIsTheMinuteTheClockOfTheUtilityShows(String offset, Instant instant, int minutes) {
        TokenClock clock = TokenClock.of(offset);
        assertThat(clock.ordinaryAt(instant, BaseDate.Y2014)).isEqualTo(new TokenId(minutes, BaseDate.Y2014));
        assertThat(clock.instantOf(new TokenId(minutes, BaseDate.Y2014)))
                .isEqualTo(Instant.ofEpochSecond(instant.getEpochSecond() / 60 * 60));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # 00:01 in Nairobi is 21:01 of the day before in UTC
        +03:00, 2014-06-30T21:01:00Z, true
        +03:00, 2014-07-01T00:01:00Z, false
        Z,      2014-07-01T00:01:00Z, true
        -03:30, 2014-07-01T03:31:30Z, true
        -03:30, 2014-07-01T00:01:00Z, false
        """)
    void theReservedMinuteIsThatOfTheUtilitysClock(String offset, Instant instant, boolean reserved) {
        TokenClock clock = TokenClock.of(offset);
        TokenId ordinary = clock.ordinaryAt(instant, BaseDate.Y2014);
        assertThat(ordinary.reserved()).isFalse();
        assertThat(clock.instantOf(ordinary).getEpochSecond() / 60 - instant.getEpochSecond() / 60)
                .isEqualTo(reserved ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        +03:00, 2014-06-30T20:59:59Z, 2014-06-29T21:01:00Z
        +03:00, 2014-06-30T21:00:00Z, 2014-06-30T21:01:00Z
        Z,      2014-06-30T20:59:59Z, 2014-06-30T00:01:00Z
        -05:00, 2014-06-30T04:59:59Z, 2014-06-29T05:01:00Z
        """)
    void theReservedIdentifierBelongsToTheDayTheClockShows(String offset, Instant instant, Instant reserved) {
        TokenClock clock = TokenClock.of(offset);
        TokenId tid = clock.reservedOn(instant, BaseDate.Y2014);
        assertThat(tid.reserved()).isTrue();
        assertThat(clock.instantOf(tid)).isEqualTo(reserved);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # the base date begins and ends with the clock of the utility
        +03:00, 2013-12-31T20:59:59Z, E_TID_BEFORE_BASE
        -03:00, 2014-01-01T02:59:59Z, E_TID_BEFORE_BASE
        +03:00, 2045-11-24T17:16:00Z, E_TID_OVERFLOW
        -03:00, 2045-11-24T23:16:00Z, E_TID_OVERFLOW
        """)
    void aMinuteOutsideTheBaseDateIsRefused(String offset, Instant instant, StsError error) {
        TokenClock clock = TokenClock.of(offset);
        assertRefused(() -> clock.ordinaryAt(instant, BaseDate.Y2014), error);
        assertRefused(() -> clock.reservedOn(instant, BaseDate.Y2014), error);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Africa/Nairobi",
                "Europe/London",
                "UTC",
                "GMT",
                "EST",
                "",
                " ",
                "03:00",
                "+3:0",
                "+19:00",
                "-18:01",
                "+03:60",
                "noon"
            })
    void theNameOfAZoneIsNoDistanceFromUtc(String text) {
        assertRefused(() -> TokenClock.of(text), StsError.E_TID_RANGE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+03:00:01", "-00:00:30", "+05:45:59"})
    void aDistanceWithSecondsIsRefused(String text) {
        assertRefused(() -> TokenClock.of(text), StsError.E_TID_RANGE);
        assertRefused(() -> new TokenClock(ZoneOffset.of(text)), StsError.E_TID_RANGE);
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable call, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(call)
                .extracting(StsException::error)
                .isEqualTo(error);
    }

    @Test
    void utcIsTheClockOfTheStandard() {
        Instant instant = Instant.parse("2026-11-24T16:05:30Z");
        assertThat(TokenClock.of("Z")).isEqualTo(TokenClock.UTC);
        assertThat(TokenClock.of("+00:00")).isEqualTo(TokenClock.UTC);
        assertThat(TokenClock.UTC.ordinaryAt(instant, BaseDate.Y2014))
                .isEqualTo(TokenId.ordinaryAt(instant, BaseDate.Y2014));
    }

    @Test
    void everyMinuteOfEveryClockComesBack() {
        Theory.of(2000)
                .forAll(integers().between(-18 * 60, 18 * 60), integers().between(0, 0xFFFFFF))
                .checkAssert((distance, minutes) -> {
                    TokenClock clock = new TokenClock(ZoneOffset.ofTotalSeconds(60 * distance));
                    TokenId tid = new TokenId(minutes, BaseDate.Y2035);
                    Instant instant = clock.instantOf(tid);
                    assertThat(clock.ordinaryAt(instant, BaseDate.Y2035))
                            .isEqualTo(tid.reserved() ? tid.nextOrdinary() : tid);
                });
    }

    @Test
    void anIdentifierIsItsMinuteAndTheMinuteItsIdentifier() {
        Theory.of(2000)
                .forAll(longs().between(0, 60L * 0x1000000 - 1), integers().between(0, 2))
                .checkAssert((seconds, base) -> {
                    BaseDate baseDate = BaseDate.values()[base];
                    Instant instant = baseDate.start().plusSeconds(seconds);
                    TokenId tid = TokenId.at(instant, baseDate);
                    assertThat(tid.minutes()).isEqualTo((int) (seconds / 60));
                    assertThat(TokenId.at(tid.instant(), baseDate)).isEqualTo(tid);
                    assertThat(instant.getEpochSecond() - tid.instant().getEpochSecond())
                            .isBetween(0L, 59L);
                    assertThat(TokenId.reservedOn(instant, baseDate).minutes())
                            .isEqualTo((int) (seconds / 86_400) * 1440 + 1);
                });
    }
}
