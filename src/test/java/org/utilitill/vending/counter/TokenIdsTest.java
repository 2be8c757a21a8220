package org.utilitill.vending.counter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.Meter;
import org.utilitill.registry.Utility;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.TokenClock;
import org.utilitill.sts.token.TokenId;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.counter.TokenIds.Allocation;

class TokenIdsTest {

    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(textBlock = """
            # first sale,           then their minutes: 00:01 is kept for special tokens
            2026-03-02T14:07:59Z, 14:07 14:08 14:09
            2026-03-01T23:58:00Z, 23:58 23:59 00:00 00:02 00:03
            2026-03-02T00:00:10Z, 00:00 00:02 00:03
            2026-03-02T00:01:00Z, 00:02 00:03
            2026-03-02T00:02:00Z, 00:02 00:03
            """)
    void salesOfOneMinuteTakeTheNextFreeMinutes(String start, String minutes) {
        String[] expected = minutes.split(" ");
        try (TestShop shop = TestShop.at(home, TestClock.at(start))) {
            for (int i = 0; i < expected.length; i++) {
                assertThat(minute(shop, i)).as("sale %d", i + 1).isEqualTo(expected[i]);
            }
        }
    }

    @Test
    void metersDoNotTakeEachOthersMinutes() {
        try (TestShop shop = TestShop.at(home, TestClock.at("2026-03-02T14:07:00Z"))) {
            int first = Till.sell(shop, 1, TestShop.METER, "50").made().tid().minutes();
            int second =
                    Till.sell(shop, 2, TestShop.LONG_METER, "50").made().tid().minutes();
            assertThat(second).isEqualTo(first);
        }
    }

    @Test
    void aRestartAndAClockSetBackNeverGiveAMinuteTwice() {
        TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
        List<Integer> minutes = new ArrayList<>();
        for (int restart = 0; restart < 3; restart++) {
            try (TestShop shop = TestShop.at(home, clock)) {
                for (int i = 0; i < 4; i++) {
                    minutes.add(
                            Till.sell(shop, 10 * restart + i, "50").made().tid().minutes());
                }
            }
            clock.pass(Duration.ofSeconds(-55));
        }
        assertThat(minutes).doesNotHaveDuplicates().isSorted().hasSize(12);
        assertThat(minutes.get(11) - minutes.get(0)).isEqualTo(11);
    }

    @Test
    void thirtyOneSalesOfOneMinuteAreSoldAndTheNextIsTooFarAhead() {
        TestClock clock = TestClock.at("2026-03-02T14:07:20Z");
        try (TestShop shop = TestShop.at(home, clock)) {
            Meter meter = meter(shop);
            TokenIds ids = new TokenIds(shop.journal(), HALF_AN_HOUR);
            for (int i = 0; i < 31; i++) {
                assertThat(ids.next(meter, clock.instant()))
                        .as("sale %d", i + 1)
                        .isInstanceOf(Allocation.Free.class);
                Till.sell(shop, i, "50");
            }
            assertThat(ids.next(meter, clock.instant()))
                    .isEqualTo(new Allocation.None(Refusal.of(RefusalCode.TID_AHEAD, TestShop.METER)));
            clock.pass(Duration.ofMinutes(1));
            assertThat(ids.next(meter, clock.instant())).isInstanceOf(Allocation.Free.class);
        }
    }

    @Test
    void aTrainingShopSellsOnWhereARealOneWouldWait() {
        try (TestShop shop = TestShop.at(home, TestClock.at("2026-03-02T14:07:20Z"))) {
            for (int i = 0; i < 40; i++) {
                Till.sell(shop, i, "50");
            }
            assertThat(shop.vending().lastSale())
                    .hasValueSatisfying(
                            last -> assertThat(last.made().receipt()).hasToString("07-000040"));
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Y1993, 2024-11-24T20:15:59Z, free
            Y1993, 2024-11-24T20:16:00Z, BASE_DATE_ENDED
            Y2014, 2045-11-24T20:15:00Z, free
            Y2014, 2045-11-24T20:16:00Z, BASE_DATE_ENDED
            Y2035, 2034-12-31T23:59:59Z, CLOCK_BEHIND
            Y2035, 2035-01-01T00:00:00Z, free
            """)
    void aCalendarGivesMinutesFromItsFirstToItsLast(BaseDate base, Instant now, String expected) {
        try (TestShop shop = TestShop.at(home, TestClock.at("2026-03-02T14:07:20Z"))) {
            Meter known = meter(shop);
            Meter meter = new Meter(known.identity(), base, known.service(), "LPC", known.customer(), "D1");
            Allocation allocation = new TokenIds(shop.journal(), HALF_AN_HOUR).next(meter, now);
            String got = allocation instanceof Allocation.None none
                    ? none.refusal().code().name()
                    : "free";
            assertThat(got).isEqualTo(expected);
        }
    }

    private static String minute(TestShop shop, int number) {
        return Till.sell(shop, number, "50").made().tid().instant().toString().substring(11, 16);
    }

    private static Meter meter(TestShop shop) {
        return ((Known) shop.vending().find(TestShop.METER)).card().meter();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # clock, now in UTC, minutes since 2014 that the token carries
            Z,      2014-01-01T05:00:30Z, 300
            +03:00, 2014-01-01T05:00:30Z, 480
            -03:00, 2014-01-01T05:00:30Z, 120
            +05:45, 2014-01-01T05:00:30Z, 645
            +03:00, 2013-12-31T21:01:10Z, 2
            +03:00, 2014-01-01T00:01:10Z, 181
            """)
    void aTokenIsCountedByTheFixedClockOfItsUtility(String clock, Instant now, int minutes) {
        TestShop.Plan plan = TestShop.Plan.KES.withTokenClock(TokenClock.of(clock));
        TestClock time = TestClock.at(now.toString());
        try (TestShop shop = TestShop.at(home, time, plan, slip -> {})) {
            Allocation allocation = new TokenIds(shop.journal(), HALF_AN_HOUR).next(meter(shop), now);
            assertThat(allocation).isEqualTo(new Allocation.Free(new TokenId(minutes, BaseDate.Y2014)));
        }
        // The clock is on the tape, so it is the same after a restart.
        try (TestShop again = TestShop.at(home, time)) {
            assertThat(again.journal().registers().utility("LPC"))
                    .map(Utility::tokenClock)
                    .contains(TokenClock.of(clock));
        }
    }
}
