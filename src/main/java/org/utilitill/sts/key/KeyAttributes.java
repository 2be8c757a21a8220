package org.utilitill.sts.key;

import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.token.BaseDate;

/**
 * What is known of a vending key without its value, as the key management centre hands it out.
 *
 * @param sgc the supply group it belongs to
 * @param type what its decoder keys are for (KT)
 * @param krn its revision (KRN)
 * @param expiry when it expires (KEN)
 * @param baseDate where the token identifiers of its meters count from
 * @param derivation how decoder keys are derived from it (DKGA)
 */
public record KeyAttributes(
        SupplyGroupCode sgc,
        KeyType type,
        KeyRevision krn,
        KeyExpiry expiry,
        BaseDate baseDate,
        KeyDerivation derivation) {}
