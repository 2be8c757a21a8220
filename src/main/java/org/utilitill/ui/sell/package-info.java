/**
 * The sale: meter, amount, name, cash, token.
 *
 * <p>Sees ui.task and ui.control. Start with SellModel, whose table says what each key does.
 */
@NullMarked
package org.utilitill.ui.sell;

import org.jspecify.annotations.NullMarked;
