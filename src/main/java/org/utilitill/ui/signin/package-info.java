/**
 * Who sells, and what must be settled before the counter opens.
 *
 * <p>Sees ui.task and ui.control. Start with SignInModel.
 */
@NullMarked
package org.utilitill.ui.signin;

import org.jspecify.annotations.NullMarked;
