package org.utilitill.ui.keys;

import java.util.Optional;
import org.utilitill.registry.KeyProfile;
import org.utilitill.vending.keys.KeyRoom.Expiry;

/**
 * A key in the list.
 *
 * @param key its profile
 * @param expiry when it ends, for keys that are held
 */
record KeyLine(KeyProfile key, Optional<Expiry> expiry) {}
