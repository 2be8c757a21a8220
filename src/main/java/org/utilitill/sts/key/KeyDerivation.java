package org.utilitill.sts.key;

import org.utilitill.sts.field.StsException;

/** Decoder key generation algorithm (DKGA): how a meter's decoder key is made from a vending key. */
public enum KeyDerivation {
    /** DES over account number and control block, see {@link Dkga02}. */
    DKGA02(2),
    /** HMAC-SHA-256 over all that identifies meter and key, see {@link Dkga04}. */
    DKGA04(4);

    private final int code;

    KeyDerivation(int code) {
        this.code = code;
    }

    /**
     * The derivation of a code.
     *
     * @throws StsException E_UNVERIFIED for 01 and 03, of which no published key exists; E_DKGA for what is no
     *     derivation
     */
    public static KeyDerivation of(int code) {
        for (KeyDerivation derivation : values()) {
            if (derivation.code == code) {
                return derivation;
            }
        }
        throw KeyLegality.noDerivation(code);
    }

    /** The code of the standard, 2 or 4. */
    public int code() {
        return code;
    }
}
