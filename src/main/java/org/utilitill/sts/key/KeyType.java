package org.utilitill.sts.key;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.TokenCarrier;

/** Key type (KT): what a decoder key is for, and so what may be issued under it. */
public enum KeyType {
    /** Initial key of the maker, before a meter gets its first real one. */
    DITK(0),
    /** Default key of a meter that has no customer yet: no credit. */
    DDTK(1),
    /** Unique key of one meter, the ordinary case. */
    DUTK(2),
    /** Common key of a whole group of magnetic-card meters. */
    DCTK(3);

    private final int code;

    KeyType(int code) {
        this.code = code;
    }

    /**
     * The key type of a code.
     *
     * @throws StsException E_KEY_TYPE
     */
    public static KeyType of(int code) {
        for (KeyType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new StsException(StsError.E_KEY_TYPE, "The key type %d is not 0 to 3.", code);
    }

    /** The code of the standard, 0 to 3. */
    public int code() {
        return code;
    }

    /**
     * Refuses a change of key type that a meter does not make. An initial key may become any; a default key any but an
     * initial one; a unique key may become unique or default, a common key common or default.
     *
     * @throws StsException E_KEY_TYPE_CHANGE
     */
    public void requireCanBecome(KeyType next) {
        if (!canBecome(next)) {
            throw new StsException(
                    StsError.E_KEY_TYPE_CHANGE, "A meter does not go from key type %d to %d.", code, next.code);
        }
    }

    /** Whether a meter with a key of this type takes a key of another. */
    public boolean canBecome(KeyType next) {
        return switch (this) {
            case DITK -> true;
            case DDTK -> next != DITK;
            case DUTK -> next == DUTK || next == DDTK;
            case DCTK -> next == DCTK || next == DDTK;
        };
    }

    /**
     * Refuses credit under a default key.
     *
     * @throws StsException E_DDTK_CREDIT
     */
    public void requireCreditAllowed() {
        if (this == DDTK) {
            throw new StsException(
                    StsError.E_DDTK_CREDIT, "Credit may not be issued under a default key, key type %d.", code);
        }
    }

    /**
     * Refuses a common key for any carrier but the magnetic card.
     *
     * @throws StsException E_DCTK_CARRIER
     */
    public void requireCarrier(TokenCarrier carrier) {
        if (this == DCTK && carrier != TokenCarrier.MAGNETIC_CARD) {
            throw new StsException(
                    StsError.E_DCTK_CARRIER,
                    "A common key, key type %d, serves magnetic cards (carrier 01) only and not carrier %02d.",
                    code,
                    carrier.code());
        }
    }
}
