package org.utilitill.sts;

import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.KeyLegality;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.token.TokenId;

/**
 * The change of a meter's decoder key: from what the meter is to what it shall become. A move to another tariff index,
 * supply group, key revision, key type or base date is one.
 *
 * @param from the vending key behind the meter's present decoder key; it may have expired, for that is how one leaves
 *     it
 * @param meter the meter as it is now
 * @param to the vending key of the new decoder key; may be the same
 * @param ti the new tariff index
 * @param carriesSgc whether a meter with a 64-bit key takes the third token, which tells it its supply group; a meter
 *     with a 128-bit key always has four
 */
public record KeyChange(VendingKey from, MeterIdentity meter, VendingKey to, TariffIndex ti, boolean carriesSgc) {

    /** Refuses a third token for a meter that takes four (E_EA). */
    public KeyChange {
        if (carriesSgc && meter.ea() == EncryptionAlgorithm.EA11) {
            throw new StsException(
                    StsError.E_EA, "A meter of algorithm 11 takes a set of four tokens, which has the supply group.");
        }
    }

    /** The meter as it will be. */
    public MeterIdentity meterAfter() {
        return new MeterIdentity(meter.pan(), to.sgc(), ti, to.krn(), meter.ea(), meter.carrier());
    }

    /** Whether the base date changes, so that the meter forgets its token identifiers. */
    public boolean rollOver() {
        return from.baseDate() != to.baseDate();
    }

    /**
     * Refuses a change that no issuer may make.
     *
     * @throws StsException the first of, for the present key: E_DCTK_CARRIER, E_SGC, E_KEY_REVISION, E_DKGA,
     *     E_VK_LENGTH, E_UNVERIFIED; then E_KEY_TYPE_CHANGE; then the same for the new key
     */
    void requireLegal() {
        from.type().requireCarrier(meter.carrier());
        TokenEncoder.requireSameRegister(from, meter);
        KeyLegality.requireDerivable(from, meter);
        from.type().requireCanBecome(to.type());
        to.type().requireCarrier(meter.carrier());
        KeyLegality.requireDerivable(to, meterAfter());
    }

    /**
     * Refuses a change to a key that has expired.
     *
     * @param issued the minute of issue, counted from the base date of the new key
     * @throws StsException E_KEY_EXPIRED
     */
    void requireNotExpired(TokenId issued) {
        if (to.expiry().passedBy(issued)) {
            throw new StsException(
                    StsError.E_KEY_EXPIRED,
                    "The new vending key with expiry number %d had expired by %s.",
                    to.expiry().value(),
                    issued.instant());
        }
    }
}
