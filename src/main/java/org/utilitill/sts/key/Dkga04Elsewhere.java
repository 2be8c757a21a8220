package org.utilitill.sts.key;

import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.utilitill.sts.meter.MeterIdentity;

/** Derivation 04 of a key that is kept outside: whoever keeps it answers the HMAC-SHA-256 of a block. */
final class Dkga04Elsewhere implements KeySchedule {

    private static final int HMAC_BYTES = 32;

    private final DataBlock04 block;
    private final UnaryOperator<byte[]> hmac;
    private volatile boolean closed;

    Dkga04Elsewhere(KeyAttributes attributes, UnaryOperator<byte[]> hmac) {
        this.block = new DataBlock04(attributes);
        this.hmac = hmac;
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

    private byte[] hmac(byte[] data) {
        if (closed) {
            throw new IllegalStateException("The key was closed and its keeper is not asked any more.");
        }
        byte[] whole = hmac.apply(data);
        if (whole.length != HMAC_BYTES) {
            throw new IllegalStateException("An HMAC-SHA-256 has 32 bytes and not " + whole.length + ".");
        }
        return whole;
    }

    /** There is nothing here to wipe. */
    @Override
    public void close() {
        closed = true;
    }
}
