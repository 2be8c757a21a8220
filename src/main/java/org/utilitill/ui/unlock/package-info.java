/**
 * Unlocking the keys, before anyone can sign in.
 *
 * <p>Sees ui.task, ui.control and vending.keys. Start with UnlockModel.
 */
@NullMarked
package org.utilitill.ui.unlock;

import org.jspecify.annotations.NullMarked;
