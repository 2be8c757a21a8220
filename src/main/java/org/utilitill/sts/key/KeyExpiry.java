package org.utilitill.sts.key;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.token.TokenId;

/**
 * Key expiry number (KEN): the last value the top 8 bits of a token identifier may have. One step is 45.5 days; 255
 * lasts as long as the base date.
 *
 * @param value 0 to 255
 */
public record KeyExpiry(int value) {

    /** The largest: the key lasts as long as the base date. */
    public static final int MAX = 255;

    /** Refuses E_KEY_EXPIRY. */
    public KeyExpiry {
        if (value < 0 || value > MAX) {
            throw new StsException(StsError.E_KEY_EXPIRY, "The key expiry number %d is not 0 to %d.", value, MAX);
        }
    }

    /** Whether a token of this minute comes too late for the key. */
    public boolean passedBy(TokenId tid) {
        return tid.keyExpiryByte() > value;
    }

    /**
     * Refuses a token of this minute if it comes too late for the key.
     *
     * @throws StsException E_KEY_EXPIRED
     */
    public void requireNotPassedBy(TokenId tid) {
        if (passedBy(tid)) {
            throw new StsException(
                    StsError.E_KEY_EXPIRED,
                    "The vending key with expiry number %d issues no token for %s.",
                    value,
                    tid.instant());
        }
    }
}
