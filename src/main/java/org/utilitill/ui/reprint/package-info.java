/**
 * A marked copy of the last slip.
 *
 * <p>Sees ui.task and ui.control. Start with ReprintModel.
 */
@NullMarked
package org.utilitill.ui.reprint;

import org.jspecify.annotations.NullMarked;
