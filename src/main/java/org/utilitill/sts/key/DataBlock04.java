package org.utilitill.sts.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * The block that derivation 04 authenticates: all that identifies meter and key. The base date is part of it, so a
 * roll-over changes the key.
 *
 * <pre>
 * 04 | 02 DKGA | 02 base date | 02 EA | 02 TI | 00 | 04 | 06 SGC | 01 KT | 01 KRN | 12 PAN | key length in bits
 * </pre>
 *
 * Each text is ASCII behind its length, 04 counts the four texts that follow it, and the key length takes 4 bytes.
 */
final class DataBlock04 {

    private static final int BLOCK_BYTES = 49;
    private static final int EA = 8;
    private static final int TI = 11;
    private static final int PAN = 27;
    private static final int KEY_BITS = 45;
    private static final int PAN_DIGITS = 18;

    private final byte[] template;

    /** The block of a key, with room for what the meter puts in. */
    DataBlock04(KeyAttributes attributes) {
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
        template = block.array();
    }

    private static void text(ByteBuffer block, String text) {
        block.put((byte) text.length()).put(text.getBytes(US_ASCII));
    }

    byte[] of(MeterIdentity meter) {
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
}
