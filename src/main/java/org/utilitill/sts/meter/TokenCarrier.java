package org.utilitill.sts.meter;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

/** Token carrier type (TCT): what takes a token to the meter. It is no part of the token. */
public enum TokenCarrier {
    /** Magnetic card, code 01; the only carrier for common keys. */
    MAGNETIC_CARD(1),
    /** 20 digits on a keypad, code 02. */
    NUMERIC(2),
    /** Virtual carrier, code 07. */
    VIRTUAL(7),
    /** DLMS/COSEM virtual carrier, code 08. */
    DLMS(8);

    private final int code;

    TokenCarrier(int code) {
        this.code = code;
    }

    /**
     * The carrier of a code.
     *
     * @throws StsException E_TCT
     */
    public static TokenCarrier of(int code) {
        for (TokenCarrier carrier : values()) {
            if (carrier.code == code) {
                return carrier;
            }
        }
        throw new StsException(StsError.E_TCT, "The token carrier %d is none of 01, 02, 07 and 08.", code);
    }

    /** The code of the standard: 1, 2, 7 or 8. */
    public int code() {
        return code;
    }
}
