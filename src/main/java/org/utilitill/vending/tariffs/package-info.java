/**
 * Prices as people bring them in: read, previewed against real sales, signed or consented to by two, kept for ever, and
 * a sale priced again from what was kept.
 *
 * <p>Sees vending, vending.people, journal and the vault's signers. Start with Tariffs.
 */
@NullMarked
package org.utilitill.vending.tariffs;

import org.jspecify.annotations.NullMarked;
