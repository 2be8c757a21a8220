package org.utilitill.sts.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * Derivation 04, for STA and MISTY1 meters: the left part of HMAC-SHA-256 over a data block with all that identifies
 * meter and key. The base date is part of it, so a roll-over changes the key.
 *
 * <pre>
 * 04 | 02 DKGA | 02 base date | 02 EA | 02 TI | 00 | 04 | 06 SGC | 01 KT | 01 KRN | 12 PAN | key length in bits
 * </pre>
 *
 * Each text is ASCII behind its length, 04 counts the four texts that follow it, and the key length takes 4 bytes.
 */
final class Dkga04 implements KeySchedule {

    private static final int BLOCK_BYTES = 49;
    private static final int EA = 8;
    private static final int TI = 11;
    private static final int PAN = 27;
    private static final int KEY_BITS = 45;
    private static final int PAN_DIGITS = 18;

    private static final int HASH_BLOCK_BYTES = 64;
    private static final int INNER_PAD = 0x36;
    private static final int OUTER_PAD = 0x5C;

    private final byte[] template;
    private final MessageDigest inner;
    private final MessageDigest outer;

    Dkga04(byte[] vendingKey, KeyAttributes attributes) {
        this.template = template(attributes);
        this.inner = afterPad(vendingKey, INNER_PAD);
        this.outer = afterPad(vendingKey, OUTER_PAD);
    }

    @Override
    public byte[] decoderKey(MeterIdentity meter) {
        byte[] whole = hmac(dataBlock(meter));
        byte[] left = Arrays.copyOf(whole, meter.ea().keyBits() / Byte.SIZE);
        Arrays.fill(whole, (byte) 0);
        return left;
    }

    @Override
    public KeySteps steps(MeterIdentity meter) {
        byte[] block = dataBlock(meter);
        return new KeySteps.OfDkga04(block, hmac(block));
    }

    byte[] dataBlock(MeterIdentity meter) {
        byte[] block = template.clone();
        EncryptionAlgorithm ea = meter.ea();
        putTwoDigits(block, EA, ea.code());
        putTwoDigits(block, TI, meter.ti().value());
        System.arraycopy(meter.pan().digits().getBytes(US_ASCII), 0, block, PAN, PAN_DIGITS);
        block[KEY_BITS + 3] = (byte) ea.keyBits();
        return block;
    }

    private static void putTwoDigits(byte[] block, int place, int number) {
        block[place] = (byte) ('0' + number / 10);
        block[place + 1] = (byte) ('0' + number % 10);
    }

    /** The data block of the key, with room for what the meter puts in. */
    private static byte[] template(KeyAttributes attributes) {
        ByteBuffer block = ByteBuffer.allocate(BLOCK_BYTES);
        block.put((byte) 4);
        text(block, "04");
        text(block, attributes.baseDate().digits());
        text(block, "EA");
        text(block, "TI");
        block.put((byte) 0).put((byte) 4);
        text(block, attributes.sgc().digits());
        text(block, Integer.toString(attributes.type().code()));
        text(block, Integer.toString(attributes.krn().value()));
        text(block, "0".repeat(PAN_DIGITS));
        return block.array();
    }

    private static void text(ByteBuffer block, String text) {
        block.put((byte) text.length()).put(text.getBytes(US_ASCII));
    }

    /** HMAC (RFC 2104) from the two states that already have the key in them. */
    private byte[] hmac(byte[] block) {
        MessageDigest digest = copy(inner);
        digest.update(block);
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
