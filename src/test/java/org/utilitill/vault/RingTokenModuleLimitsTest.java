package org.utilitill.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.meter.PrimaryAccountNumber;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.Service;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.TokenModule.Declined;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.Issued;
import org.utilitill.vault.TokenModule.LimitState;
import org.utilitill.vault.TokenModule.Reason;
import org.utilitill.vault.TokenModule.TokenOrder;

/** What a key may issue in one token, to one meter and in a day, to the tenth. */
class RingTokenModuleLimitsTest {

    private static final Instant LAST = Instant.parse("2026-03-02T23:59:59.999Z");
    private static final Instant NEXT = Instant.parse("2026-03-03T00:00:00Z");

    private final Tape tape = new Tape();
    private int orders;

    private static VaultKey key(long perToken, long perMeterDay, long perDay) {
        return Orders.key(Orders.profile(Orders.limits(perToken, perMeterDay, perDay)));
    }

    /** Issues under a new message id and records what was made, as a station does. */
    private String sell(RingTokenModule module, TokenOrder order) {
        IssueResult result = module.issue(Orders.id(++orders), order);
        if (result instanceof Issued issued) {
            tape.record(order, issued);
            return "made";
        }
        Declined declined = (Declined) result;
        return declined.reason() + " " + declined.limit().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({"1000, 999, made", "1000, 1000, made", "1000, 1001, OVER_TOKEN 1000", "1, 1, made", "1, 2, OVER_TOKEN 1"
    })
    void aTokenCarriesNoMoreThanItsLimit(long limit, long tenths, String outcome) {
        assertThat(sell(Orders.module(key(limit, 0, 0)), Orders.credit(1, tenths)))
                .isEqualTo(outcome);
    }

    @Test
    void anAmountIsMeasuredAsItIsCarriedAndNotAsItWasAsked() {
        RingTokenModule module = Orders.module(key(16_390, 0, 0));
        assertThat(module.encodable(16_385)).contains(16_394L);
        assertThat(sell(module, Orders.credit(1, 16_384))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 16_385))).isEqualTo("OVER_TOKEN 16390");
    }

    @Test
    void aMeterGetsNoMoreInADayThanItsLimit() {
        RingTokenModule module = Orders.module(tape, key(0, 1000, 0));
        assertThat(sell(module, Orders.credit(1, 600))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 401))).isEqualTo("OVER_METER_DAY 1000");
        assertThat(sell(module, Orders.credit(1, 400))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 1))).isEqualTo("OVER_METER_DAY 1000");
        assertThat(sell(module, Orders.credit(2, 1000))).isEqualTo("made");
    }

    @Test
    void allMetersTogetherGetNoMoreInADayThanTheLimit() {
        RingTokenModule module = Orders.module(tape, key(0, 0, 1000));
        assertThat(sell(module, Orders.credit(1, 600))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(2, 401))).isEqualTo("OVER_DAY 1000");
        assertThat(sell(module, Orders.credit(3, 400))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(4, 1))).isEqualTo("OVER_DAY 1000");
    }

    @Test
    void theNarrowestLimitIsNamedFirst() {
        RingTokenModule module = Orders.module(key(100, 100, 100));
        assertThat(sell(module, Orders.credit(1, 101))).isEqualTo("OVER_TOKEN 100");
        assertThat(sell(module, Orders.credit(1, 60))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 41))).isEqualTo("OVER_METER_DAY 100");
        assertThat(sell(module, Orders.credit(2, 41))).isEqualTo("OVER_DAY 100");
    }

    @Test
    void tokensThatAddNothingCountNothingAndAreMadeWhenNothingIsLeft() {
        RingTokenModule module = Orders.module(key(0, 100, 100));
        assertThat(sell(module, Orders.credit(1, 100))).isEqualTo("made");
        TokenOrder tamper = Orders.order(Orders.meter(1), new ClearTamperToken(0, Orders.TID, 0));
        assertThat(sell(module, tamper)).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 0))).isEqualTo("made");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0,   0,   0,   5,  made
            100, 0,   0,   5,  OVER_TOKEN 100
            0,   200, 0,   5,  OVER_METER_DAY 200
            0,   0,   300, 5,  OVER_DAY 300
            100, 200, 300, -5, made
            """)
    void creditInMoneyIsMadeOnlyByAKeyWithoutLimitsInUnits(
            long perToken, long perMeterDay, long perDay, long units, String outcome) {
        CurrencyCreditToken money =
                CurrencyCreditToken.ofUnits(Service.ELECTRICITY, Orders.TID, BigInteger.valueOf(units));
        RingTokenModule module = Orders.module(key(perToken, perMeterDay, perDay));
        assertThat(sell(module, Orders.order(Orders.meter(1), money))).isEqualTo(outcome);
    }

    @Test
    void theDayTurnsAtMidnightInUtc() {
        RingTokenModule module = Orders.module(tape, key(0, 1000, 1000));
        assertThat(sell(module, Orders.credit(1, 1000, LAST))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 1, LAST))).isEqualTo("OVER_METER_DAY 1000");
        assertThat(sell(module, Orders.credit(1, 1000, NEXT))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 1, NEXT))).isEqualTo("OVER_METER_DAY 1000");
    }

    @Test
    void aRestartForgetsNothingThatIsOnTheTape() {
        sell(Orders.module(tape, key(0, 1000, 1500)), Orders.credit(1, 600));
        RingTokenModule module = Orders.module(tape, key(0, 1000, 1500));
        assertThat(sell(module, Orders.credit(1, 401))).isEqualTo("OVER_METER_DAY 1000");
        assertThat(sell(module, Orders.credit(1, 400))).isEqualTo("made");
        module = Orders.module(tape, key(0, 1000, 1500));
        assertThat(sell(module, Orders.credit(2, 501))).isEqualTo("OVER_DAY 1500");
        assertThat(sell(module, Orders.credit(2, 500))).isEqualTo("made");
    }

    @Test
    void aClockThatIsSetBackAndForthForgetsNothingThatIsNotOnTheTape() {
        RingTokenModule module = Orders.module(key(0, 1000, 1000));
        assertThat(sell(module, Orders.credit(1, 600, NEXT))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 700, LAST))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 401, NEXT))).isEqualTo("OVER_METER_DAY 1000");
        assertThat(sell(module, Orders.credit(1, 301, LAST))).isEqualTo("OVER_METER_DAY 1000");
        assertThat(sell(module, Orders.credit(1, 400, NEXT))).isEqualTo("made");
        assertThat(sell(module, Orders.credit(1, 300, LAST))).isEqualTo("made");
    }

    @ParameterizedTest
    @ValueSource(ints = {7, -7, 1, -1})
    void eightDaysAreKeptWhicheverWayTheClockGoes(int step) {
        RingTokenModule module = Orders.module(key(0, 0, 1000));
        for (int day = 0; day < 8; day++) {
            assertThat(sell(module, Orders.credit(1, 1000, day(day * step)))).isEqualTo("made");
        }
        for (int day = 0; day < 8; day++) {
            assertThat(sell(module, Orders.credit(1, 1, day(day * step)))).isEqualTo("OVER_DAY 1000");
        }
    }

    @Test
    void aDayThatWasNotUsedForLongestIsAskedOfTheTapeAgain() {
        RingTokenModule module = Orders.module(tape, key(0, 0, 1000));
        IntStream.range(0, 8).forEach(day -> sell(module, Orders.credit(1, 400, day(day))));
        sell(module, Orders.credit(1, 400, day(0)));
        assertThat(tape.asked).isEqualTo(2 * 8);
        sell(module, Orders.credit(1, 400, day(8)));
        assertThat(sell(module, Orders.credit(1, 201, day(0)))).isEqualTo("OVER_DAY 1000");
        assertThat(tape.asked).isEqualTo(2 * 9);
        assertThat(sell(module, Orders.credit(1, 601, day(1)))).isEqualTo("OVER_DAY 1000");
        assertThat(tape.asked).isEqualTo(2 * 10);
    }

    private static Instant day(int number) {
        return Orders.NOW.plus(Duration.ofDays(number));
    }

    @Test
    void theTapeIsAskedBeforeATokenIsMadeAndNeverAfter() {
        boolean[] made = {false};
        IssuedUnits before = new IssuedUnits() {
            @Override
            public long toMeter(KeyProfile key, PrimaryAccountNumber pan, LocalDate day) {
                return toAll(key, day);
            }

            @Override
            public long toAll(KeyProfile key, LocalDate day) {
                if (made[0]) {
                    throw new IllegalStateException("the tape can not be read");
                }
                return 0;
            }
        };
        VaultKey key = VaultKey.keptElsewhere(Orders.profile(Orders.limits(0, 0, 1000)), data -> {
            made[0] = true;
            return Orders.keeper(new byte[20]).apply(data);
        });
        RingTokenModule module = Orders.module(before, key);
        assertThat(sell(module, Orders.credit(1, 600))).isEqualTo("made");
        assertThatThrownBy(() -> sell(module, Orders.credit(2, 600))).isInstanceOf(IllegalStateException.class);
        assertThat(module.fetch(Orders.id(orders))).isEmpty();
    }

    @Test
    void whatIsLeftIsToldAndNeverBelowZero() {
        RingTokenModule module = Orders.module(tape, key(500, 1000, 1500));
        assertThat(left(module, 1)).isEqualTo(state(500, 1000, 1500));
        sell(module, Orders.credit(1, 400));
        assertThat(left(module, 1)).isEqualTo(state(500, 600, 1100));
        assertThat(left(module, 2)).isEqualTo(state(500, 1000, 1100));
        RingTokenModule narrower = Orders.module(tape, key(100, 100, 100));
        assertThat(left(narrower, 1)).isEqualTo(state(100, 0, 0));
    }

    @Test
    void withoutLimitsNothingIsToldAndTheTapeIsNotAsked() {
        RingTokenModule module = Orders.module(tape, Orders.key(Orders.profile(KeyLimits.NONE)));
        assertThat(sell(module, Orders.credit(1, 18_201_624))).isEqualTo("made");
        assertThat(left(module, 1))
                .isEqualTo(new LimitState(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty()));
        assertThat(tape.asked).isZero();
        assertThat(module.limits(Orders.meter(1), BaseDate.Y2035, Orders.NOW)).isEmpty();
    }

    private static LimitState left(RingTokenModule module, int serial) {
        return module.limits(Orders.meter(serial), BaseDate.Y2014, Orders.NOW).orElseThrow();
    }

    private static LimitState state(long perToken, long meter, long day) {
        return new LimitState(OptionalLong.of(perToken), OptionalLong.of(meter), OptionalLong.of(day));
    }

    @Test
    void anAmountThatWasNotMadeIsNotCounted() {
        VaultKey retired = Orders.key(TestKeys.profile(Orders.GROUP, 1, 255, 4, "000000"));
        RingTokenModule module = Orders.module(key(0, 1000, 0));
        assertThat(sell(module, Orders.credit(1, 1001))).isEqualTo("OVER_METER_DAY 1000");
        assertThat(sell(module, Orders.credit(1, 1000))).isEqualTo("made");
        assertThat(Orders.module(retired).issue(Orders.id(1), Orders.credit(1, 10)))
                .isInstanceOfSatisfying(
                        Declined.class,
                        declined -> assertThat(declined.reason()).isEqualTo(Reason.KEY_TYPE));
    }

    @Test
    void whateverTheOrderOfOrdersNoLimitIsPassedAndNoneIsDeclinedThatFits() {
        for (long seed = 1; seed <= 25; seed++) {
            Random random = new Random(seed);
            Tape sold = new Tape();
            RingTokenModule module = Orders.module(sold, key(500, 1200, 3000));
            int opened = 0;
            for (int number = 0; number < 200; number++) {
                if (random.nextInt(40) == 0) {
                    module = Orders.module(sold, key(500, 1200, 3000));
                    opened = number;
                }
                TokenOrder order = Orders.credit(random.nextInt(5), random.nextInt(600), day(random.nextInt(12) - 6));
                boolean fits = sold.fits(order, 500, 1200, 3000);
                // An id that comes again asks for what was made before; that must count no second time.
                int id = random.nextInt(5) == 0 ? opened + random.nextInt(number - opened + 1) : number;
                IssueResult result = module.issue(Orders.id(id), order);
                if (result instanceof Issued issued && sold.isNew(issued)) {
                    assertThat(fits).as("seed %d, order %d made", seed, number).isTrue();
                    sold.record(order, issued);
                } else if (result instanceof Declined) {
                    assertThat(fits)
                            .as("seed %d, order %d declined", seed, number)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void ordersFromManyThreadsDoNotPassALimitTogether() throws Exception {
        RingTokenModule module = Orders.module(key(0, 0, 10_000));
        ExecutorService tills = Executors.newFixedThreadPool(4);
        try {
            List<Callable<IssueResult>> asked = IntStream.range(0, 400)
                    .<Callable<IssueResult>>mapToObj(
                            number -> () -> module.issue(Orders.id(number), Orders.credit(number % 7, 100)))
                    .toList();
            long made = 0;
            for (var result : tills.invokeAll(asked)) {
                made += result.get() instanceof Issued ? 1 : 0;
            }
            assertThat(made).isEqualTo(100);
        } finally {
            tills.shutdownNow();
        }
    }
}
