package org.utilitill.sts.meter;

import java.util.Locale;
import org.utilitill.sts.field.Luhn;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Tariff index (TI). It is part of the decoder key, so moving a meter to another index is a key change.
 *
 * @param value 0 to 99
 */
public record TariffIndex(int value) {

    /** Refuses E_TARIFF_INDEX. */
    public TariffIndex {
        if (value < 0 || value > 99) {
            throw new StsException(StsError.E_TARIFF_INDEX, "The tariff index %d is not 00 to 99.", value);
        }
    }

    /**
     * The index as it is written on cards and in key records.
     *
     * @param digits exactly 2 digits
     * @throws StsException E_TARIFF_INDEX
     */
    public static TariffIndex of(String digits) {
        if (digits.length() != 2 || !Luhn.isDigits(digits)) {
            throw new StsException(StsError.E_TARIFF_INDEX, "The tariff index '%s' is not 2 digits.", digits);
        }
        return new TariffIndex(Integer.parseInt(digits));
    }

    /** The index as 2 digits. */
    public String digits() {
        return String.format(Locale.ROOT, "%02d", value);
    }
}
