/**
 * Changing one's own PIN or passphrase.
 *
 * <p>Sees ui.task, ui.control and vending.people. Start with SecretModel.
 */
@NullMarked
package org.utilitill.ui.secret;

import org.jspecify.annotations.NullMarked;
