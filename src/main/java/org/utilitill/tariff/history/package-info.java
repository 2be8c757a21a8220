/**
 * What earlier purchases mean for the price of the next, and why the same money now buys more or less.
 *
 * <p>Pure. Sees money and tariff. Start with MeterAccount.
 */
@NullMarked
package org.utilitill.tariff.history;

import org.jspecify.annotations.NullMarked;
