package org.utilitill.sts.key;

import java.util.function.Function;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;

/** The decoder key (DK) of one meter: 64 bits for STA, 128 bits for MISTY1. Whoever has it can make its tokens. */
public final class DecoderKey implements AutoCloseable {

    private final EncryptionAlgorithm algorithm;
    private final SecretBytes value;

    private DecoderKey(EncryptionAlgorithm algorithm, SecretBytes value) {
        this.algorithm = algorithm;
        this.value = value;
    }

    /**
     * Takes the bytes of a decoder key over, most significant first.
     *
     * @throws StsException E_KEY_LENGTH; the bytes are wiped then
     */
    public static DecoderKey of(EncryptionAlgorithm algorithm, SecretBytes value) {
        if (value.length() * Byte.SIZE != algorithm.keyBits()) {
            value.close();
            throw new StsException(
                    StsError.E_KEY_LENGTH,
                    "A decoder key for algorithm %s has %d bits and not %d.",
                    algorithm.digits(),
                    algorithm.keyBits(),
                    value.length() * Byte.SIZE);
        }
        return new DecoderKey(algorithm, value);
    }

    /** The cipher it is for. */
    public EncryptionAlgorithm algorithm() {
        return algorithm;
    }

    /**
     * Lends the bytes, most significant first, to a reader for the time of one call.
     *
     * @param reader gets a copy that is wiped when it returns, and must not carry it out
     * @throws IllegalStateException after close
     */
    public <T> T read(Function<byte[], T> reader) {
        return value.read(reader);
    }

    /**
     * Half of the key, or all of a 64-bit one, most significant first: what a cipher is set up with.
     *
     * @param index 0, or 1 in a 128-bit key
     * @throws IllegalStateException after close
     */
    public long word(int index) {
        return value.word(index * Long.BYTES);
    }

    /** Wipes the key. */
    @Override
    public void close() {
        value.close();
    }

    /** The algorithm, never the value. */
    @Override
    public String toString() {
        return "DecoderKey(" + algorithm + ")";
    }
}
