/**
 * The use cases of the counter, one class each: find a meter, quote, sell, print, try a token on a meter.
 *
 * <p>Sees what vending sees. Start with SellCredit.
 */
@NullMarked
package org.utilitill.vending.counter;

import org.jspecify.annotations.NullMarked;
