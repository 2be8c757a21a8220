/**
 * Utilities, customers and meters as the shop knows them.
 *
 * <p>Pure. Sees sts, money and tariff. Start with Meter.
 */
@NullMarked
package org.utilitill.registry;

import org.jspecify.annotations.NullMarked;
