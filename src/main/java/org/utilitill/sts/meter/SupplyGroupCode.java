package org.utilitill.sts.meter;

import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Supply group code (SGC): the group of meters of one utility that share vending keys. Leading zeros belong to it.
 *
 * @param digits 6 digits
 */
public record SupplyGroupCode(String digits) {

    /** Refuses E_SGC. */
    public SupplyGroupCode {
        if (digits.length() != 6 || !Luhn.isDigits(digits)) {
            throw new StsException(StsError.E_SGC, "The supply group code '%s' is not 6 digits.", digits);
        }
    }
}
