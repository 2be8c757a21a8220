/**
 * What the money buys: a price per unit and a tax, and the quote that follows from them.
 *
 * <p>Pure. Sees money and sts. Start with TariffCalculator.
 */
@NullMarked
package org.utilitill.tariff;

import org.jspecify.annotations.NullMarked;
