package org.utilitill.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.utilitill.sts.KeyChange;
import org.utilitill.sts.KeyChangeEncoder;
import org.utilitill.sts.KeyChangeSet;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;

/**
 * What the engine costs: a credit token from the meter's identity, an amount and a minute to its 20 digits, one thread,
 * 1,024 meters in turn. {@link PrimitivesBenchmark} is what it cannot do without.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class EngineBenchmark {

    private static final int METERS = 1_024;

    private final TokenEncoder encoder = new TokenEncoder();
    private final TokenDecoder decoder = new TokenDecoder();
    private final KeyChangeEncoder keyChanges = new KeyChangeEncoder();
    private final VendingKey dkga02 = BenchMeters.dkga02(1);
    private final VendingKey dkga04 = BenchMeters.dkga04(1, BaseDate.Y2014);
    private final VendingKey nextDkga02 = BenchMeters.dkga02(2);
    private final VendingKey nextDkga04 = BenchMeters.dkga04(2, BaseDate.Y2035);
    private final List<MeterIdentity> sta = BenchMeters.meters(EncryptionAlgorithm.EA07, 1, METERS);
    private final List<MeterIdentity> misty1 = BenchMeters.meters(EncryptionAlgorithm.EA11, 1, METERS);
    private final DecoderKey[] staKeys = new DecoderKey[METERS];
    private final DecoderKey[] misty1Keys = new DecoderKey[METERS];
    private final String[] staDigits = new String[METERS];
    private final String[] misty1Digits = new String[METERS];
    private int turn;

    /** Derives the keys and makes the tokens that are cached or read. */
    @Setup
    public void prepare() {
        for (int i = 0; i < METERS; i++) {
            staKeys[i] = dkga02.decoderKeyOf(sta.get(i));
            misty1Keys[i] = dkga04.decoderKeyOf(misty1.get(i));
            staDigits[i] = encoder.encode(token(i), staKeys[i]).digits();
            misty1Digits[i] = encoder.encode(token(i), misty1Keys[i]).digits();
        }
    }

    private int next() {
        turn = (turn + 1) % METERS;
        return turn;
    }

    private static CreditToken token(int i) {
        TokenId tid = new TokenId(6_000_000 + i, BaseDate.Y2014);
        return CreditToken.ofTenths(Service.ELECTRICITY, i & 15, tid, 256 + i);
    }

    /** EA 07 with DKGA 02, key derivation included. */
    @Benchmark
    public String ea07Dkga02() {
        int i = next();
        return encoder.encode(token(i), dkga02, sta.get(i)).digits();
    }

    /** EA 07 with DKGA 04, key derivation included. */
    @Benchmark
    public String ea07Dkga04() {
        int i = next();
        return encoder.encode(token(i), dkga04, sta.get(i)).digits();
    }

    /** EA 11 with DKGA 04, key derivation included. */
    @Benchmark
    public String ea11Dkga04() {
        int i = next();
        return encoder.encode(token(i), dkga04, misty1.get(i)).digits();
    }

    /** EA 07 under a decoder key that is kept. */
    @Benchmark
    public String ea07KeyKept() {
        int i = next();
        return encoder.encode(token(i), staKeys[i]).digits();
    }

    /** EA 11 under a decoder key that is kept. */
    @Benchmark
    public String ea11KeyKept() {
        int i = next();
        return encoder.encode(token(i), misty1Keys[i]).digits();
    }

    /** Reads digits of EA 07, key derivation by DKGA 02 included. */
    @Benchmark
    public DecodeResult decodeEa07() {
        int i = next();
        try (DecoderKey key = dkga02.decoderKeyOf(sta.get(i))) {
            return decoder.decode(staDigits[i], key, BaseDate.Y2014);
        }
    }

    /** Reads digits of EA 11, key derivation by DKGA 04 included. */
    @Benchmark
    public DecodeResult decodeEa11() {
        int i = next();
        try (DecoderKey key = dkga04.decoderKeyOf(misty1.get(i))) {
            return decoder.decode(misty1Digits[i], key, BaseDate.Y2014);
        }
    }

    /** Reads digits of EA 07 under a decoder key that is kept. */
    @Benchmark
    public DecodeResult decodeEa07KeyKept() {
        int i = next();
        return decoder.decode(staDigits[i], staKeys[i], BaseDate.Y2014);
    }

    /** Two tokens, both keys derived. */
    @Benchmark
    public KeyChangeSet keyChangeEa07() {
        MeterIdentity meter = sta.get(next());
        return keyChanges.encode(new KeyChange(dkga02, meter, nextDkga02, meter.ti(), false));
    }

    /** Four tokens, both keys derived, with roll-over. */
    @Benchmark
    public KeyChangeSet keyChangeEa11() {
        MeterIdentity meter = misty1.get(next());
        return keyChanges.encode(new KeyChange(dkga04, meter, nextDkga04, meter.ti(), false));
    }
}
