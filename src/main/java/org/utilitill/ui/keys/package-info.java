/**
 * Vending keys as people handle them: the list, the ceremony of two custodians, and keys that come and go in files.
 *
 * <p>Sees ui.task, ui.control and ui.form. Start with KeysModel and CeremonyModel.
 */
@NullMarked
package org.utilitill.ui.keys;

import org.jspecify.annotations.NullMarked;
