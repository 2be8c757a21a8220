/**
 * The truth of the station: facts appended to a forced, chained tape, with an index that can be thrown away.
 *
 * <p>Sees sts, money, staff, tariff, registry, bench and sale. Start with Journal, then Recovery.
 */
@NullMarked
package org.utilitill.journal;

import org.jspecify.annotations.NullMarked;
