package org.utilitill.sts.key;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * Derivation 04: the left part of HMAC-SHA-256 over all that identifies meter and key, for STA and MISTY1 meters. The
 * base date is part of it, so a roll-over changes the key.
 */
public record Dkga04() implements KeyDerivation {

    private static final int KEY_BYTES = 20;
    private static final int DATA_BLOCK_BYTES = 49;

    @Override
    public int code() {
        return 4;
    }

    @Override
    public void requireAlgorithm(EncryptionAlgorithm algorithm) {
        // It makes keys of both lengths.
    }

    @Override
    public void requireDerivable(VendingKey key, MeterIdentity meter) {
        if (key.type() == KeyType.DCTK) {
            throw new StsException(
                    StsError.E_UNVERIFIED,
                    "Key derivation 04 of a common key, key type %d, is not proven by any published key.",
                    key.type().code());
        }
        KeyDerivation.requireLength(key, KEY_BYTES);
    }

    @Override
    public DecoderKey derive(VendingKey key, MeterIdentity meter) {
        requireDerivable(key, meter);
        byte[] block = dataBlock(key, meter);
        int length = meter.ea().keyBits() / Byte.SIZE;
        SecretBytes value = key.read(bytes -> SecretBytes.takeOver(leftOfHmac(bytes, block, length)));
        return DecoderKey.of(meter.ea(), value);
    }

    /**
     * <pre>
     * 04 | 02 DKGA | 02 base date | 02 EA | 02 TI | 00 | 04 | 06 SGC | 01 KT | 01 KRN | 12 PAN | key length in bits, 4
     * bytes </pre>
     * Each text is ASCII behind its length; 04 counts the four texts that follow.
     */
    static byte[] dataBlock(VendingKey key, MeterIdentity meter) {
        ByteBuffer block = ByteBuffer.allocate(DATA_BLOCK_BYTES);
        block.put((byte) 4);
        text(block, "04");
        text(block, key.baseDate().digits());
        text(block, meter.ea().digits());
        text(block, meter.ti().digits());
        block.put((byte) 0).put((byte) 4);
        text(block, key.sgc().digits());
        text(block, Integer.toString(key.type().code()));
        text(block, Integer.toString(key.krn().value()));
        text(block, meter.pan().digits());
        return block.putInt(meter.ea().keyBits()).array();
    }

    private static void text(ByteBuffer block, String text) {
        block.put((byte) text.length()).put(text.getBytes(US_ASCII));
    }

    private static byte[] leftOfHmac(byte[] vendingKey, byte[] block, int length) {
        KeyParameter parameter = new KeyParameter(vendingKey);
        HMac hmac = new HMac(new SHA256Digest());
        hmac.init(parameter);
        hmac.update(block, 0, block.length);
        byte[] whole = new byte[hmac.getMacSize()];
        hmac.doFinal(whole, 0);
        byte[] left = Arrays.copyOf(whole, length);
        Arrays.fill(whole, (byte) 0);
        Arrays.fill(parameter.getKey(), (byte) 0);
        return left;
    }
}
