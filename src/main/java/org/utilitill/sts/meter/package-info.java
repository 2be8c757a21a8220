/**
 * What identifies a meter: its number, supply group, tariff index, key revision, algorithm and carrier.
 *
 * <p>Pure. Sees sts.field. Start with MeterIdentity.
 */
@NullMarked
package org.utilitill.sts.meter;

import org.jspecify.annotations.NullMarked;
