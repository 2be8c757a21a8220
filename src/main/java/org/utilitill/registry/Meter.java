package org.utilitill.registry;

import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.Service;

/**
 * A meter the shop may sell for, with everything a token needs except the key itself.
 *
 * @param identity number, supply group, tariff index, key revision, algorithm and carrier
 * @param baseDate from which its token identifiers count
 * @param service what it measures
 * @param utility code of the utility it belongs to
 * @param customer account of the customer behind it
 * @param tariff code of the price list that applies
 */
public record Meter(
        MeterIdentity identity, BaseDate baseDate, Service service, String utility, String customer, String tariff) {

    /** The number on the meter's face (DRN). */
    public MeterNumber number() {
        return identity.pan().meterNumber();
    }
}
