package org.utilitill.sts.meter;

import java.util.Locale;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/** Encryption algorithm (EA) of a meter: the cipher it deciphers tokens with. */
public enum EncryptionAlgorithm {
    /** STA, 64-bit decoder key. */
    EA07(7, 64),
    /** MISTY1, 128-bit decoder key. */
    EA11(11, 128);

    private static final int WITHDRAWN = 9;

    private final int code;
    private final int keyBits;

    EncryptionAlgorithm(int code, int keyBits) {
        this.code = code;
        this.keyBits = keyBits;
    }

    /**
     * The algorithm of a code.
     *
     * @throws StsException E_UNVERIFIED for 09 (DEA), which was withdrawn in 2018 and of which no token is published;
     *     E_EA for any other
     */
    public static EncryptionAlgorithm of(int code) {
        for (EncryptionAlgorithm algorithm : values()) {
            if (algorithm.code == code) {
                return algorithm;
            }
        }
        throw none(code);
    }

    /** The refusal of a code that is none of these. */
    public static StsException none(int code) {
        return code == WITHDRAWN
                ? new StsException(
                        StsError.E_UNVERIFIED,
                        "The encryption algorithm 09 (DEA) is not proven by any published token.")
                : new StsException(StsError.E_EA, "The encryption algorithm %d is neither 07 nor 11.", code);
    }

    /** The code of the standard, 7 or 11. */
    public int code() {
        return code;
    }

    /** The code as 2 digits. */
    public String digits() {
        return String.format(Locale.ROOT, "%02d", code);
    }

    /** The length of its decoder keys in bits, 64 or 128. */
    public int keyBits() {
        return keyBits;
    }
}
