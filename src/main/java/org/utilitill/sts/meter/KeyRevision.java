package org.utilitill.sts.meter;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/**
 * Key revision number (KRN): which of the vending keys of a supply group; 9 is followed by 1.
 *
 * @param value 1 to 9
 */
public record KeyRevision(int value) {

    /** Refuses E_KEY_REVISION. */
    public KeyRevision {
        if (value < 1 || value > 9) {
            throw new StsException(StsError.E_KEY_REVISION, "The key revision number %d is not 1 to 9.", value);
        }
    }
}
