package org.utilitill.vault;

import java.time.LocalDate;
import org.utilitill.registry.KeyProfile;
import org.utilitill.sts.meter.PrimaryAccountNumber;

/**
 * What was issued before this module was opened, for its daily limits: a limit that a restart forgets is none. The
 * journal answers it.
 */
public interface IssuedUnits {

    /** Tenths issued to one meter under a key on a UTC day. */
    long toMeter(KeyProfile key, PrimaryAccountNumber pan, LocalDate day);

    /** Tenths issued to all meters under a key on a UTC day. */
    long toAll(KeyProfile key, LocalDate day);
}
