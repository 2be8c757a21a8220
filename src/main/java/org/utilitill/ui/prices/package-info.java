/**
 * The prices of the shop: every version in a list, one version in words and as its text, and a new one from a file,
 * looked at beside real sales before it is brought in.
 *
 * <p>Sees ui.task, ui.control and ui.form. Start with PricesModel and BringModel.
 */
@NullMarked
package org.utilitill.ui.prices;

import org.jspecify.annotations.NullMarked;
