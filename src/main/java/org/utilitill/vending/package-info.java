/**
 * The use cases of the counter: quote, sell, reprint, test a token on a meter. All money decisions happen here, one at
 * a time.
 *
 * <p>Sees everything below except metersim. Start with VendingService and SellCredit.
 */
@NullMarked
package org.utilitill.vending;

import org.jspecify.annotations.NullMarked;
