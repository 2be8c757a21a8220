package org.utilitill.sts.key;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;

/**
 * The two blocks derivation 02 is fed with, one decimal digit a nibble.
 *
 * <pre>
 * PANBLOCK      5 digits of a 6-digit IIN, 11 of the DRN   or   3 of a 4-digit IIN, 13 of the DRN
 * CONTROLBLOCK  KT, 6 digits SGC, 2 digits TI, KRN, FFFFFF
 * </pre>
 */
final class KeyBlocks {

    private static final int NIBBLES = 16;

    private KeyBlocks() {}

    static long pan(String iin, String drn, KeyType type) {
        if (iin.length() != 4 && iin.length() != 6) {
            throw new StsException(StsError.E_IIN, "The issuer number '%s' has neither 4 nor 6 digits.", iin);
        }
        String issuer = iin.substring(1);
        int width = NIBBLES - issuer.length();
        // A common key is the same for the whole group, so the meter's own number must not be in it.
        String number = type == KeyType.DCTK ? "0".repeat(width) : drn;
        if (number.length() != width) {
            throw new StsException(
                    StsError.E_DRN_LENGTH, "Meter number %s does not go with issuer number %s.", drn, iin);
        }
        return Long.parseUnsignedLong(issuer + number, 16);
    }

    static long control(KeyType type, SupplyGroupCode sgc, TariffIndex ti, KeyRevision krn) {
        return (long) type.code() << 60
                | Long.parseLong(sgc.digits(), 16) << 36
                | Long.parseLong(ti.digits(), 16) << 28
                | (long) krn.value() << 24
                | 0xFFFFFF;
    }
}
