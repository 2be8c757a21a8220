package org.utilitill.metersim;

import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;

/**
 * What a meter knows of its decoder key beside the value.
 *
 * @param sgc supply group; 000000 if the key came in two tokens, which do not tell it
 * @param ti tariff index
 * @param krn revision of the vending key behind it
 * @param type what it is for
 * @param expiry KEN
 */
public record HeldKey(SupplyGroupCode sgc, TariffIndex ti, KeyRevision krn, KeyType type, KeyExpiry expiry) {}
