/**
 * Meters that take tokens at the counter or on the bench.
 *
 * <p>Sees sts and metersim. Start with MeterRig.
 */
@NullMarked
package org.utilitill.device.rig;

import org.jspecify.annotations.NullMarked;
