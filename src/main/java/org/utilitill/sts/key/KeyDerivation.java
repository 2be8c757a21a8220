package org.utilitill.sts.key;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;

/** Decoder key generation algorithm (DKGA): how a meter's decoder key is made from a vending key. */
public sealed interface KeyDerivation permits Dkga02, Dkga04 {

    /**
     * The derivation of a code.
     *
     * @throws StsException E_UNVERIFIED for 01 and 03, of which no published key exists; E_DKGA for what is no
     * derivation
     */
    static KeyDerivation of(int code) {
        return switch (code) {
            case 2 -> new Dkga02();
            case 4 -> new Dkga04();
            case 1, 3 ->
                throw new StsException(
                        StsError.E_UNVERIFIED, "Key derivation %02d is not proven by any published key.", code);
            default -> throw new StsException(StsError.E_DKGA, "Key derivation %d is not 01 to 04.", code);
        };
    }

    /** The code of the standard, 2 or 4. */
    int code();

    /**
     * Refuses a cipher this derivation makes no keys for.
     *
     * @throws StsException E_DKGA
     */
    void requireAlgorithm(EncryptionAlgorithm algorithm);

    /**
     * Refuses, without touching the key, everything {@link #derive} would refuse.
     *
     * @throws StsException E_DKGA, E_VK_LENGTH or E_UNVERIFIED
     */
    void requireDerivable(VendingKey key, MeterIdentity meter);

    /**
     * The decoder key of a meter; the caller closes it.
     *
     * @throws StsException E_DKGA, E_VK_LENGTH or E_UNVERIFIED
     */
    DecoderKey derive(VendingKey key, MeterIdentity meter);

    /**
     * Refuses a vending key of another length than a derivation works on.
     *
     * @throws StsException E_VK_LENGTH
     */
    static void requireLength(VendingKey key, int bytes) {
        if (key.length() != bytes) {
            throw new StsException(
                    StsError.E_VK_LENGTH,
                    "A vending key for derivation %02d has %d bytes and not %d.",
                    key.derivation().code(),
                    bytes,
                    key.length());
        }
    }
}
