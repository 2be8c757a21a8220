/**
 * The first screen of a station that is not there yet.
 *
 * <p>Sees ui.task and ui.control. Start with SetupModel.
 */
@NullMarked
package org.utilitill.ui.setup;

import org.jspecify.annotations.NullMarked;
