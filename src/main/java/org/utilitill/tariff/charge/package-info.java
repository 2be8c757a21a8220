/**
 * What a tariff takes besides the price of the units: fixed charges, adders, levies, taxes, stamp duty and debts, and
 * the units it gives away.
 *
 * <p>Pure. Sees money. Start with Charge.
 */
@NullMarked
package org.utilitill.tariff.charge;

import org.jspecify.annotations.NullMarked;
