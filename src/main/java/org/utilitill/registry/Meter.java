package org.utilitill.registry;

import org.utilitill.sts.meter.EncryptionAlgorithm;
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
 * @param kt type of the vending key it is keyed under, 0 to 3
 * @param ken expiry number of that key, 0 to 255
 * @param keyChangeTokens how many tokens a change of its key takes, 2 to 4
 * @param state whether the shop sells for it
 */
public record Meter(
        MeterIdentity identity,
        BaseDate baseDate,
        Service service,
        String utility,
        String customer,
        String tariff,
        int kt,
        int ken,
        int keyChangeTokens,
        MeterState state) {

    /** Refuses numbers that no meter has. */
    public Meter {
        within("KT", kt, 0, 3);
        within("KEN", ken, 0, 255);
        within("number of key-change tokens", keyChangeTokens, 2, 4);
    }

    /** A meter under a default or unique key that never expires, changed by as few tokens as its cipher allows. */
    public Meter(
            MeterIdentity identity,
            BaseDate baseDate,
            Service service,
            String utility,
            String customer,
            String tariff) {
        this(
                identity,
                baseDate,
                service,
                utility,
                customer,
                tariff,
                UNIQUE_KEY,
                LAST_KEN,
                identity.ea() == EncryptionAlgorithm.EA11 ? 3 : 2,
                MeterState.ACTIVE);
    }

    private static final int UNIQUE_KEY = 2;
    private static final int LAST_KEN = 255;

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("%s %d is not %d to %d".formatted(what, value, least, most));
        }
    }

    /** The number on the meter's face (DRN). */
    public MeterNumber number() {
        return identity.pan().meterNumber();
    }
}
