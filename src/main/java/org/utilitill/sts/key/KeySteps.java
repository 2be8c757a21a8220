package org.utilitill.sts.key;

import java.util.Arrays;
import java.util.Locale;

/**
 * The values on the way from a vending key to a decoder key. With them anyone can make the meter's tokens, so they are
 * for test keys and for keys whose owner asked; no store of keys gives them away.
 */
public sealed interface KeySteps {

    /**
     * The way of derivation 02.
     *
     * @param panBlock what of the PAN goes in, a digit a nibble
     * @param controlBlock key type, supply group, tariff index and key revision, a digit a nibble, then FFFFFF
     * @param xorBlock both blocks, xor
     * @param desOutput that block under DES
     */
    record OfDkga02(long panBlock, long controlBlock, long xorBlock, long desOutput) implements KeySteps {

        /** The two blocks that are no secret. */
        @Override
        public String toString() {
            return String.format(Locale.ROOT, "OfDkga02[PANBLOCK %016X, CONTROLBLOCK %016X]", panBlock, controlBlock);
        }
    }

    /** The way of derivation 04. */
    final class OfDkga04 implements KeySteps {

        private final byte[] dataBlock;
        private final byte[] hmac;

        OfDkga04(byte[] dataBlock, byte[] hmac) {
            this.dataBlock = dataBlock.clone();
            this.hmac = hmac.clone();
        }

        /** The 49 bytes that identify meter and key. */
        public byte[] dataBlock() {
            return dataBlock.clone();
        }

        /** HMAC-SHA-256 over them, 32 bytes; the decoder key is its left part. */
        public byte[] hmac() {
            return hmac.clone();
        }

        /** The length of the block only. */
        @Override
        public String toString() {
            return "OfDkga04[" + dataBlock.length + " bytes, " + Arrays.hashCode(dataBlock) + "]";
        }
    }
}
