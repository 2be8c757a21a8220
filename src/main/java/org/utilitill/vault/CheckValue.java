package org.utilitill.vault;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.function.UnaryOperator;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.engines.DESEngine;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.utilitill.sts.key.SecretBytes;

/**
 * The check value (KCV) of a vending key: three bytes that tell two keys apart and give neither away.
 *
 * <p>Of a DES key it is the beginning of a block of zeros under it, the habit of the trade. For a key of 160 bits no
 * rule is published; there it is the beginning of HMAC-SHA-256 over {@code STS-KCV}, the station's own.
 */
public final class CheckValue {

    private static final int BYTES = 3;
    private static final int DES_BYTES = 8;
    private static final byte[] LABEL = "STS-KCV".getBytes(US_ASCII);

    private CheckValue() {}

    /** Six capital hex digits. */
    public static String of(SecretBytes key) {
        return key.read(CheckValue::of);
    }

    /** Six capital hex digits; the key is left as it is. */
    public static String of(byte[] key) {
        return shown(key.length == DES_BYTES ? zeroBlock(key) : labelled(key));
    }

    /**
     * The check value of a key that is no DES key and is kept elsewhere; six capital hex digits.
     *
     * @param hmac answers HMAC-SHA-256 of its argument under the key
     */
    public static String ofHmac(UnaryOperator<byte[]> hmac) {
        return shown(hmac.apply(LABEL.clone()));
    }

    private static String shown(byte[] whole) {
        return HexFormat.of().withUpperCase().formatHex(Arrays.copyOf(whole, BYTES));
    }

    private static byte[] zeroBlock(byte[] key) {
        DESEngine des = new DESEngine();
        des.init(true, new KeyParameter(key));
        byte[] block = new byte[DES_BYTES];
        des.processBlock(block, 0, block, 0);
        return block;
    }

    private static byte[] labelled(byte[] key) {
        HMac hmac = new HMac(new SHA256Digest());
        hmac.init(new KeyParameter(key));
        hmac.update(LABEL, 0, LABEL.length);
        byte[] whole = new byte[hmac.getMacSize()];
        hmac.doFinal(whole, 0);
        return whole;
    }
}
