package org.utilitill.device.rig;

import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.sts.token.TokenNumber;

/** Something that types a token into a meter and says what the meter answered. */
public interface MeterRig {

    /** What a meter answered, in the words of the standard. */
    record Answer(String result, long creditTenths) {}

    /** Enters a token into the meter of that number. */
    Answer enter(MeterNumber meter, TokenNumber token);
}
