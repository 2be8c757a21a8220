package org.utilitill.sts.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.KeyExpiry;

class TokenIdTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        1996-03-25T13:55:22Z, Y1993, 19EB23
        2004-03-01T13:55:00Z, Y1993, 599863
        2020-01-01T08:00:00Z, Y1993, D8AE00
        2020-01-01T08:00:00Z, Y2014, 302640
        # seconds are dropped, not rounded
        2014-01-01T00:00:00Z, Y2014, 000000
        2014-01-01T00:00:59.999999999Z, Y2014, 000000
        # the last minute of each base date
        2024-11-24T20:15:59Z, Y1993, FFFFFF
        2045-11-24T20:15:00Z, Y2014, FFFFFF
        2066-11-24T20:15:00Z, Y2035, FFFFFF
        """)
    void theIdentifierCountsMinutesFromTheBaseDateInUtc(Instant issued, BaseDate base, String hex) {
        TokenId tid = TokenId.at(issued, base);
        assertThat(tid.minutes()).isEqualTo(Integer.parseInt(hex, 16));
        assertThat(tid.instant())
                .isEqualTo(issued.minusNanos(issued.getNano()).minusSeconds(issued.getEpochSecond() % 60));
        assertThat(TokenId.ordinaryAt(issued, base)).isEqualTo(tid);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        1992-12-31T23:59:59.999Z, Y1993, E_TID_BEFORE_BASE
        2013-12-31T23:59:59Z,     Y2014, E_TID_BEFORE_BASE
        2034-12-31T23:59:59Z,     Y2035, E_TID_BEFORE_BASE
        2024-11-24T20:16:00Z,     Y1993, E_TID_OVERFLOW
        2045-11-24T20:16:00Z,     Y2014, E_TID_OVERFLOW
        2066-11-24T20:16:00Z,     Y2035, E_TID_OVERFLOW
        -1000000000-01-01T00:00:00Z,     Y1993, E_TID_BEFORE_BASE
        +1000000000-12-31T23:59:59Z,     Y1993, E_TID_OVERFLOW
        """)
    void aTimeOutsideTheBaseDateIsRefused(Instant issued, BaseDate base, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> TokenId.at(issued, base))
                .extracting(StsException::error)
                .isEqualTo(error);
        assertThatExceptionOfType(StsException.class).isThrownBy(() -> TokenId.ordinaryAt(issued, base));
        assertThatExceptionOfType(StsException.class).isThrownBy(() -> TokenId.reservedOn(issued, base));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # issued, plain, ordinary
        2014-01-01T00:00:59Z, 0, 0
        2014-01-01T00:01:00Z, 1, 2
        2014-01-01T00:01:59Z, 1, 2
        2014-01-01T00:02:00Z, 2, 2
        2014-01-02T00:01:00Z, 1441, 1442
        2014-01-02T12:01:00Z, 2161, 2161
        """)
    void anOrdinaryTokenOfTheReservedMinuteMovesToTheNext(Instant issued, int plain, int ordinary) {
        assertThat(TokenId.at(issued, BaseDate.Y2014).minutes()).isEqualTo(plain);
        assertThat(TokenId.ordinaryAt(issued, BaseDate.Y2014).minutes()).isEqualTo(ordinary);
    }

    @ParameterizedTest
    @CsvSource({"2014-01-01T00:00:10Z, 1", "2014-01-01T23:59:59Z, 1", "2014-02-15T12:15:00Z, 64801"})
    void theReservedIdentifierOfADayIsItsSecondMinute(Instant issued, int minutes) {
        TokenId tid = TokenId.reservedOn(issued, BaseDate.Y2014);
        assertThat(tid.minutes()).isEqualTo(minutes);
        assertThat(tid.reserved()).isTrue();
    }

    @Test
    void stepByStepEveryMinuteButTheReservedOnesIsMet() {
        TokenId tid = new TokenId(0, BaseDate.Y2014);
        int expected = 0;
        for (int i = 0; i < 5000; i++) {
            tid = tid.nextOrdinary();
            expected += (expected + 1) % 1440 == 1 ? 2 : 1;
            assertThat(tid.minutes()).isEqualTo(expected);
            assertThat(tid.reserved()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingFollowsTheLastMinute(BaseDate base) {
        assertThat(new TokenId(0xFFFFFE, base).nextOrdinary().minutes()).isEqualTo(0xFFFFFF);
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> new TokenId(0xFFFFFF, base).nextOrdinary())
                .extracting(StsException::error)
                .isEqualTo(StsError.E_TID_OVERFLOW);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # expiry number, last minute it covers from 1993
        85,  2003-09-19T22:55:00Z
        170, 2014-04-23T09:35:00Z
        254, 2024-10-10T07:59:00Z
        255, 2024-11-24T20:15:00Z
        """)
    void aKeyLastsUntilTheTopByteOfTheIdentifierPassesItsExpiryNumber(int ken, Instant last) {
        TokenId tid = TokenId.at(last, BaseDate.Y1993);
        assertThat(tid.keyExpiryByte()).isEqualTo(ken);
        assertThat(new KeyExpiry(ken).passedBy(tid)).isFalse();
        if (ken < 255) {
            assertThat(new KeyExpiry(ken).passedBy(tid.nextOrdinary())).isTrue();
        }
    }

    @Test
    void aTokenNumberIsShownInGroupsOfFour() {
        assertThat(TokenNumber.of("23716100501183194197").grouped()).isEqualTo("2371 6100 5011 8319 4197");
    }
}
