/**
 * A station as a whole: opened, made, cared for, with everything it can be asked.
 *
 * <p>Sees the rest of vending. Start with StationHouse.
 */
@NullMarked
package org.utilitill.vending.station;

import org.jspecify.annotations.NullMarked;
