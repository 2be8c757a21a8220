package org.utilitill.bench;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.testkit.TestKeys;
import org.utilitill.vault.RingTokenModule;
import org.utilitill.vault.TokenModule.IssueResult;
import org.utilitill.vault.TokenModule.TokenOrder;
import org.utilitill.vault.VaultKey;

/**
 * What a token costs by the module, beside the engine alone: the module also asks its rules and limits, counts, and
 * reads its own token back with a decoder key derived anew. At most 50 microseconds may lie between the two.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ModuleBenchmark {

    private static final int METERS = 1_024;
    private static final Instant NOW = Instant.parse("2026-03-02T14:07:00Z");

    private final TokenEncoder encoder = new TokenEncoder();
    private final VendingKey dkga02 = BenchMeters.dkga02(1);
    private final VendingKey dkga04 = BenchMeters.dkga04(1, BaseDate.Y2014);
    private final RingTokenModule module02 = module(2, List.of(EncryptionAlgorithm.EA07), "ABABABABABABABAB");
    private final RingTokenModule module04 =
            module(4, List.of(EncryptionAlgorithm.EA11), "ABABABABABABABAB949494949494949401234567");
    private final List<MeterIdentity> sta = BenchMeters.meters(EncryptionAlgorithm.EA07, 1, METERS);
    private final List<MeterIdentity> misty1 = BenchMeters.meters(EncryptionAlgorithm.EA11, 1, METERS);
    private long turn;

    private static RingTokenModule module(int dkga, List<EncryptionAlgorithm> eas, String hex) {
        OptionalLong wide = OptionalLong.of(1L << 60);
        KeyProfile profile = new KeyProfile(
                "Bench",
                "",
                new SupplyGroupCode("123457"),
                2,
                new KeyRevision(1),
                255,
                BaseDate.Y2014,
                dkga,
                eas,
                TokenCarrier.NUMERIC,
                new TariffIndex(1),
                "600727",
                KeyPeriod.ALWAYS,
                new KeyLimits(wide, wide, wide),
                KeyState.ACTIVE,
                "000000",
                false);
        VaultKey key = new VaultKey(profile, SecretBytes.takeOver(HexFormat.of().parseHex(hex)));
        return new RingTokenModule(new TestKeys(List.of(key)), () -> 5, TestKeys.NOTHING_BEFORE);
    }

    private int next() {
        turn++;
        return (int) (turn % METERS);
    }

    private static CreditToken token(int i) {
        return CreditToken.ofTenths(Service.ELECTRICITY, 5, new TokenId(6_000_000 + i, BaseDate.Y2014), 256 + i);
    }

    private IssueResult issue(RingTokenModule module, MeterIdentity meter, int i) {
        return module.issue(new UUID(1, turn), new TokenOrder(meter, token(i), OptionalInt.empty(), NOW));
    }

    /** EA 07 with DKGA 02 by the engine. */
    @Benchmark
    public String engineEa07() {
        int i = next();
        return encoder.encode(token(i), dkga02, sta.get(i)).digits();
    }

    /** The same token by the module. */
    @Benchmark
    public IssueResult moduleEa07() {
        int i = next();
        return issue(module02, sta.get(i), i);
    }

    /** EA 11 with DKGA 04 by the engine. */
    @Benchmark
    public String engineEa11() {
        int i = next();
        return encoder.encode(token(i), dkga04, misty1.get(i)).digits();
    }

    /** The same token by the module. */
    @Benchmark
    public IssueResult moduleEa11() {
        int i = next();
        return issue(module04, misty1.get(i), i);
    }
}
