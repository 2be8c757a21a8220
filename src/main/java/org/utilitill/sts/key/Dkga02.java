package org.utilitill.sts.key;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

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
    private long vendingKey;
    private final long controlBlockWithoutTi;
    private final boolean common;

    Dkga02(byte[] vendingKey, KeyAttributes attributes) {
        this.des = new Des(vendingKey);
        this.vendingKey = ByteBuffer.wrap(vendingKey).getLong();
        this.controlBlockWithoutTi = (long) attributes.type().code() << 60
                | Long.parseLong(attributes.sgc().digits(), 16) << 36
                | (long) attributes.krn().value() << 24
                | 0xFFFFFF;
        this.common = attributes.type() == KeyType.DCTK;
    }

    @Override
    public byte[] decoderKey(MeterIdentity meter) {
        long block = panBlock(meter) ^ controlBlock(meter.ti());
        return bytes(des.encrypt(block) ^ block ^ vendingKey);
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
        ByteBuffer digits = ByteBuffer.wrap(pan.getBytes(ISO_8859_1));
        long block = nibbles(digits.getLong(PAN_BLOCK_START)) << Integer.SIZE
                | nibbles(digits.getLong(PAN_BLOCK_START + Long.BYTES));
        // A common key is the same for the whole group, so the meter's own number must not be in it.
        return common ? block & (-1L << (4 * (PAN_BLOCK_END - issuerDigits))) : block;
    }

    long controlBlock(TariffIndex ti) {
        return controlBlockWithoutTi | (long) ((ti.value() / 10) << 4 | ti.value() % 10) << TI_SHIFT;
    }

    /** Eight ASCII digits, a byte each, as eight nibbles. */
    private static long nibbles(long ascii) {
        long digits = ascii & 0x0F0F_0F0F_0F0F_0F0FL;
        long pairs = (digits | digits >>> 4) & 0x00FF_00FF_00FF_00FFL;
        long fours = (pairs | pairs >>> 8) & 0x0000_FFFF_0000_FFFFL;
        return (fours | fours >>> 16) & 0xFFFF_FFFFL;
    }

    private static byte[] bytes(long value) {
        byte[] bytes = new byte[Long.BYTES];
        ByteBuffer.wrap(bytes).putLong(value);
        return bytes;
    }

    @Override
    public void close() {
        des.wipe();
        vendingKey = 0;
    }

    /** One DES block at a time under a schedule that is made once and can be wiped. */
    private static final class Des extends DESEngine {

        private final int[] schedule;

        Des(byte[] key) {
            this.schedule = generateWorkingKey(true, key);
        }

        long encrypt(long block) {
            byte[] bytes = bytes(block);
            desFunc(schedule, bytes, 0, bytes, 0);
            return ByteBuffer.wrap(bytes).getLong();
        }

        void wipe() {
            Arrays.fill(schedule, 0);
        }
    }
}
