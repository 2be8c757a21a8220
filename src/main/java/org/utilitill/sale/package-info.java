/**
 * A sale and the agent's credit as values that move by events.
 *
 * <p>Pure. Sees sts, money, staff, tariff and registry. Start with SaleEvent and Sale.
 */
@NullMarked
package org.utilitill.sale;

import org.jspecify.annotations.NullMarked;
