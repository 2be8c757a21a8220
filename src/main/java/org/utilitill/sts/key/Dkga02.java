package org.utilitill.sts.key;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.DESEngine;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.TariffIndex;

/**
 * Derivation 02, for STA meters: DK = DES under VK of X, xor X, xor VK, with X = PANBLOCK xor CONTROLBLOCK. The vending
 * key goes into the last XOR as given; its parity bits are not adjusted.
 *
 * <pre>
 * PANBLOCK      5 digits of a 6-digit IIN, 11 of the DRN   or   3 of a 4-digit IIN, 13 of the DRN
 *               either way digits 2 to 17 of the PAN; for a common key the DRN is zeros
 * CONTROLBLOCK  KT, 6 digits SGC, 2 digits TI, KRN, FFFFFF
 * </pre>
 */
final class Dkga02 implements KeySchedule {

    private static final int PAN_BLOCK_START = 1;
    private static final int PAN_BLOCK_END = 17;
    private static final int TI_SHIFT = 28;

    private final Des des;
    private final long vendingKey;
    private final long controlBlockWithoutTi;
    private final boolean common;

    Dkga02(byte[] vendingKey, KeyAttributes attributes) {
        this.des = new Des(vendingKey);
        this.vendingKey = ByteBuffer.wrap(vendingKey).getLong();
        this.controlBlockWithoutTi = (long) attributes.type().code() << 60
                | nibbles(attributes.sgc().digits(), 0, 6) << 36
                | (long) attributes.krn().value() << 24
                | 0xFFFFFF;
        this.common = attributes.type() == KeyType.DCTK;
    }

    @Override
    public byte[] decoderKey(MeterIdentity meter) {
        long block = panBlock(meter) ^ controlBlock(meter.ti());
        byte[] key = new byte[Long.BYTES];
        put(key, des.encrypt(block) ^ block ^ vendingKey);
        return key;
    }

    @Override
    public KeySteps steps(MeterIdentity meter) {
        long pan = panBlock(meter);
        long control = controlBlock(meter.ti());
        return new KeySteps.OfDkga02(pan, control, pan ^ control, des.encrypt(pan ^ control));
    }

    private long panBlock(MeterIdentity meter) {
        return panBlock(meter.pan().digits(), meter.pan().iin().length(), common);
    }

    static long panBlock(String pan, int issuerDigits, boolean common) {
        // A common key is the same for the whole group, so the meter's own number must not be in it.
        int end = common ? issuerDigits : PAN_BLOCK_END;
        return nibbles(pan, PAN_BLOCK_START, end) << (4 * (PAN_BLOCK_END - end));
    }

    long controlBlock(TariffIndex ti) {
        return controlBlockWithoutTi | (long) ((ti.value() / 10) << 4 | ti.value() % 10) << TI_SHIFT;
    }

    private static long nibbles(String digits, int start, int end) {
        long nibbles = 0;
        for (int place = start; place < end; place++) {
            nibbles = nibbles << 4 | (digits.charAt(place) - '0');
        }
        return nibbles;
    }

    private static void put(byte[] bytes, long value) {
        for (int place = 0; place < Long.BYTES; place++) {
            bytes[place] = (byte) (value >>> (Long.SIZE - Byte.SIZE * (place + 1)));
        }
    }

    @Override
    public void close() {
        des.wipe();
    }

    /** One DES block at a time under a schedule that is made once and can be wiped. */
    private static final class Des extends DESEngine {

        private final int[] schedule;

        Des(byte[] key) {
            this.schedule = generateWorkingKey(true, key);
        }

        long encrypt(long block) {
            byte[] bytes = new byte[Long.BYTES];
            put(bytes, block);
            desFunc(schedule, bytes, 0, bytes, 0);
            return ByteBuffer.wrap(bytes).getLong();
        }

        void wipe() {
            Arrays.fill(schedule, 0);
        }
    }
}
