package org.utilitill.sts.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.utilitill.sts.meter.MeterIdentity;

/** Derivation 04, for STA and MISTY1 meters: the left part of HMAC-SHA-256 over the block of meter and key. */
final class Dkga04 implements KeySchedule {

    private static final int HASH_BLOCK_BYTES = 64;
    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5C;

    private final DataBlock04 block;
    private final MessageDigest inner;
    private final MessageDigest outer;

    Dkga04(byte[] vendingKey, KeyAttributes attributes) {
        this.block = new DataBlock04(attributes);
        this.inner = afterPad(vendingKey, INNER_PAD);
        this.outer = afterPad(vendingKey, OUTER_PAD);
    }

    @Override
    public byte[] decoderKey(MeterIdentity meter) {
        byte[] whole = hmac(block.of(meter));
        byte[] left = Arrays.copyOf(whole, meter.ea().keyBits() / Byte.SIZE);
        Arrays.fill(whole, (byte) 0);
        return left;
    }

    @Override
    public KeySteps steps(MeterIdentity meter) {
        byte[] data = block.of(meter);
        return new KeySteps.OfDkga04(data, hmac(data));
    }

    /** HMAC (RFC 2104) from the two states that already have the key in them. */
    private byte[] hmac(byte[] data) {
        MessageDigest digest = copy(inner);
        digest.update(data);
        byte[] hash = digest.digest();
        digest = copy(outer);
        digest.update(hash);
        return digest.digest();
    }

    private static MessageDigest afterPad(byte[] key, int pad) {
        byte[] block = Arrays.copyOf(key, HASH_BLOCK_BYTES);
        for (int place = 0; place < block.length; place++) {
            block[place] ^= (byte) pad;
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(block);
            return digest;
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java runtime has SHA-256.", missing);
        } finally {
            Arrays.fill(block, (byte) 0);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException missing) {
            throw new IllegalStateException("The SHA-256 of every Java runtime can be copied.", missing);
        }
    }

    /** A digest forgets what it took when it is reset. */
    @Override
    public void close() {
        inner.reset();
        outer.reset();
    }
}
