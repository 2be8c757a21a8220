/**
 * Vending keys, decoder keys and the derivations that lead from one to the other.
 *
 * <p>Pure. Sees sts.field, sts.meter and sts.token. Key bytes leave only towards sts.cipher. Start with
 * VendingKey; KeyLegality says which keys there are.
 */
@NullMarked
package org.utilitill.sts.key;

import org.jspecify.annotations.NullMarked;
