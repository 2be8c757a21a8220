package org.utilitill.sts.key;

import org.utilitill.sts.meter.MeterIdentity;

/**
 * A vending key made ready for many meters: what depends on the key alone is done once. It holds key material and lives
 * as long as the key.
 */
sealed interface KeySchedule extends AutoCloseable permits Dkga02, Dkga04, Dkga04Elsewhere {

    /** The bytes of a meter's decoder key, most significant first; whoever gets them wipes them. */
    byte[] decoderKey(MeterIdentity meter);

    /** The values on the way to that key, by the names of the standard. */
    KeySteps steps(MeterIdentity meter);

    /** Wipes the key material. */
    @Override
    void close();
}
