package org.utilitill.metersim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.metersim.MeterKit.MADE;
import static org.utilitill.metersim.MeterKit.digits;
import static org.utilitill.metersim.MeterKit.fresh;
import static org.utilitill.metersim.MeterKit.key;
import static org.utilitill.metersim.MeterKit.tid;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.ClearCreditToken;
import org.utilitill.sts.token.ClearTamperToken;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.CurrencyCreditToken;
import org.utilitill.sts.token.ExtendedToken;
import org.utilitill.sts.token.KeyChangeSection.First;
import org.utilitill.sts.token.KeyChangeSection.Fourth;
import org.utilitill.sts.token.KeyChangeSection.Second;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfFour;
import org.utilitill.sts.token.KeyChangeSection.ThirdOfThree;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.PowerLimitToken;
import org.utilitill.sts.token.PowerLimitToken.Limit;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TariffRateToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

class RandomEntriesTest {

    private static final int ENTRIES = 4000;

    /** Replies that refuse; all others take something. */
    private static final Set<MeterReply> REFUSALS = EnumSet.complementOf(EnumSet.of(
            MeterReply.ACCEPT,
            MeterReply.FIRST_KCT,
            MeterReply.SECOND_KCT,
            MeterReply.THIRD_KCT,
            MeterReply.FOURTH_KCT));

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noEntryThrowsAndNoRefusalChangesWhatTheMeterHolds(long seed) {
        Random random = new Random(seed);
        String keyHex = random.nextBoolean() ? MeterKit.KEY : MeterKit.LONG_KEY;
        MeterMake make = new MeterMake(
                random.nextInt(12),
                random.nextBoolean() ? EnumSet.allOf(MeterFunction.class) : Set.of(),
                random.nextBoolean(),
                MeterMake.PARTIAL_SET_TIMEOUT,
                random.nextBoolean());
        Set<MeterReply> seen = EnumSet.noneOf(MeterReply.class);
        Instant now = MeterKit.NOW;
        try (VirtualMeter meter = new VirtualMeter(make, key(keyHex), fresh())) {
            for (int entry = 0; entry < ENTRIES; entry++) {
                MeterMemory before = meter.memory();
                String keyBefore = keyOf(meter);
                String typed = typed(random, keyBefore);
                now = now.plusSeconds(random.nextInt(20) == 0 ? random.nextInt(2000) : random.nextInt(30));
                MeterReply reply = meter.enter(typed, now);
                seen.add(reply);
                if (reply != MeterReply.ACCEPT) {
                    assertThat(meter.memory())
                            .as("seed %d, entry %d, %s", seed, entry, reply)
                            .isEqualTo(before);
                    assertThat(keyOf(meter))
                            .as("seed %d, entry %d", seed, entry)
                            .isEqualTo(keyBefore);
                }
                assertThat(meter.memory().tids().minutes()).hasSize(50);
                assertThat(reply.good()).isNotEqualTo(REFUSALS.contains(reply));
            }
        }
        assertThat(seen)
                .as("seed %d", seed)
                .contains(
                        MeterReply.ACCEPT,
                        MeterReply.OLD_ERROR,
                        MeterReply.CRC_ERROR,
                        MeterReply.FUNCTION_ERROR,
                        MeterReply.FIRST_KCT,
                        MeterReply.ENTRY_ERROR);
    }

    private static String keyOf(VirtualMeter meter) {
        return meter.readKey(HexFormat.of().withUpperCase()::formatHex);
    }

    private static String typed(Random random, String keyHex) {
        return switch (random.nextInt(10)) {
            case 0 -> "%020d".formatted(random.nextLong() >>> 1);
            case 1 -> mistyped(random, digits(token(random), keyHex));
            case 2 -> random.nextBoolean() ? "" : "\u0000٣" + random.nextInt();
            default -> digits(token(random), keyHex);
        };
    }

    private static String mistyped(Random random, String digits) {
        StringBuilder typed = new StringBuilder(digits);
        typed.setCharAt(random.nextInt(20), (char) ('0' + random.nextInt(10)));
        return typed.toString();
    }

    private static Token token(Random random) {
        TokenId tid = random.nextInt(4) == 0
                ? new TokenId(random.nextInt(0x1000000), BaseDate.Y2035)
                : tid(MADE - 5 + random.nextInt(200));
        int bits = random.nextInt(0x10000);
        int rnd = random.nextInt(16);
        Service service = Service.values()[random.nextInt(4)];
        return switch (random.nextInt(14)) {
            case 0, 1 -> new CreditToken(service, rnd, tid, bits);
            case 2 -> new CurrencyCreditToken(service, tid, rnd << 16 | bits);
            case 3 -> new PowerLimitToken(Limit.values()[random.nextInt(2)], rnd, tid, bits);
            case 4 -> new ClearCreditToken(rnd, tid, random.nextBoolean() ? bits : random.nextInt(10));
            case 5 -> new ClearTamperToken(rnd, tid, random.nextInt(2));
            case 6 -> random.nextBoolean() ? new TariffRateToken(rnd, tid, bits) : new WaterFactorToken(rnd, tid, bits);
            case 7 -> ExtendedToken.ofField(rnd, tid, bits);
            case 8 -> new MeterTestToken(MeterTestToken.Form.values()[random.nextInt(3)], bits, random.nextInt(10));
            case 9 ->
                new First(15, random.nextInt(12), random.nextBoolean(), random.nextBoolean(), random.nextInt(4), bits);
            case 10 -> new Second(rnd | 8, random.nextInt(110), random.nextInt());
            case 11 -> new ThirdOfThree(random.nextInt(1_100_000), random.nextInt(8) / 7);
            case 12 -> new ThirdOfFour(random.nextInt(0x1000), random.nextInt());
            default -> new Fourth(random.nextInt(0x110), random.nextInt());
        };
    }
}
