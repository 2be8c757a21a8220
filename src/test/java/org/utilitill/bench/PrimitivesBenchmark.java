package org.utilitill.bench;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.utilitill.sts.cipher.StaCipher;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.TokenBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.SecretBytes;
import org.utilitill.sts.meter.EncryptionAlgorithm;

/** The raw cost of what a token cannot do without, each fed with its own last result. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PrimitivesBenchmark {

    private static final int BLOCK_BYTES = 49;

    private final DESEngine des = new DESEngine();
    private final byte[] desBlock = new byte[8];
    private final MessageDigest inner;
    private final MessageDigest outer;
    private final byte[] message = new byte[BLOCK_BYTES];
    private final DecoderKey misty1Key = key(EncryptionAlgorithm.EA11, "00112233445566778899AABBCCDDEEFF");
    private final StaCipher sta = StaCipher.of(key(EncryptionAlgorithm.EA07, "0ABC12DEF3456789"));
    private long block = 0x0559_9863_0001_19E6L;

    /** Keys, schedules and states are ready before the first measurement. */
    public PrimitivesBenchmark() {
        des.init(true, new KeyParameter(HexFormat.of().parseHex("ABABABABABABABAB")));
        inner = afterPad((byte) 0x36);
        outer = afterPad((byte) 0x5C);
    }

    private static DecoderKey key(EncryptionAlgorithm ea, String hex) {
        return DecoderKey.of(ea, SecretBytes.takeOver(HexFormat.of().parseHex(hex)));
    }

    private static MessageDigest afterPad(byte pad) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (int i = 0; i < 64; i++) {
                digest.update(pad);
            }
            return digest;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** One DES block under a ready schedule. */
    @Benchmark
    public byte[] desBlock() {
        des.processBlock(desBlock, 0, desBlock, 0);
        return desBlock;
    }

    /** HMAC-SHA-256 of 49 bytes from the two prepared states. */
    @Benchmark
    public byte[] hmacFromPreparedState() throws CloneNotSupportedException {
        message[BLOCK_BYTES - 1]++;
        MessageDigest digest = (MessageDigest) inner.clone();
        digest.update(message);
        byte[] hash = digest.digest();
        digest = (MessageDigest) outer.clone();
        digest.update(hash);
        return digest.digest();
    }

    /** 16 rounds of STA by table. */
    @Benchmark
    public long staRounds() {
        block = sta.encrypt(block);
        return block;
    }

    /** MISTY1, key schedule and one block. */
    @Benchmark
    public long misty1ScheduleAndBlock() {
        block = TokenCipher.of(misty1Key).encrypt(block);
        return block;
    }

    /** 66 bits as 20 decimal digits. */
    @Benchmark
    public String twentyDigits() {
        block += 0x9E37_79B9_7F4A_7C15L;
        return new TokenBits(3, block).toDecimal();
    }
}
