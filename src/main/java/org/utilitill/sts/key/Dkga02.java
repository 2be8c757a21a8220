package org.utilitill.sts.key;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.params.KeyParameter;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;

/**
 * Derivation 02: DES over account number and control block, for STA meters. The vending key goes into the last XOR as
 * given; its parity bits are not adjusted.
 */
public record Dkga02() implements KeyDerivation {

    private static final int KEY_BYTES = 8;

    @Override
    public int code() {
        return 2;
    }

    @Override
    public void requireAlgorithm(EncryptionAlgorithm algorithm) {
        if (algorithm != EncryptionAlgorithm.EA07) {
            throw new StsException(
                    StsError.E_DKGA, "Key derivation 02 makes keys for algorithm 07 only, not %s.", algorithm.digits());
        }
    }

    @Override
    public void requireDerivable(VendingKey key, MeterIdentity meter) {
        requireAlgorithm(meter.ea());
        KeyDerivation.requireLength(key, KEY_BYTES);
        if (LegacyMeters.covers(key, meter)) {
            throw new StsException(
                    StsError.E_UNVERIFIED,
                    "Meter %s in supply group %s is keyed by derivation 01, which is not proven.",
                    meter.pan().meterNumber().digits(),
                    key.sgc().digits());
        }
    }

    @Override
    public DecoderKey derive(VendingKey key, MeterIdentity meter) {
        requireDerivable(key, meter);
        String number = meter.pan().meterNumber().digits();
        long block = KeyBlocks.pan(meter.pan().iin(), number, key.type())
                ^ KeyBlocks.control(key.type(), key.sgc(), meter.ti(), key.krn());
        SecretBytes value = key.read(bytes -> SecretBytes.takeOver(decoderKey(bytes, block)));
        return DecoderKey.of(EncryptionAlgorithm.EA07, value);
    }

    /** DK = DES under VK of X, xor X, xor VK. */
    private static byte[] decoderKey(byte[] vendingKey, long block) {
        byte[] plain = ByteBuffer.allocate(Long.BYTES).putLong(block).array();
        byte[] result = des(vendingKey, plain);
        for (int i = 0; i < result.length; i++) {
            result[i] ^= (byte) (plain[i] ^ vendingKey[i]);
        }
        return result;
    }

    private static byte[] des(byte[] key, byte[] plain) {
        KeyParameter parameter = new KeyParameter(key);
        DESEngine engine = new DESEngine();
        engine.init(true, parameter);
        byte[] result = new byte[plain.length];
        engine.processBlock(plain, 0, result, 0);
        Arrays.fill(parameter.getKey(), (byte) 0);
        return result;
    }
}
