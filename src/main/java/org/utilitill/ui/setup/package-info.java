/**
 * The first screens of a station that is not there yet: the demo shop, or the founding of a real one.
 *
 * <p>Sees ui.task, ui.control and ui.form. Start with SetupModel and FoundingModel.
 */
@NullMarked
package org.utilitill.ui.setup;

import org.jspecify.annotations.NullMarked;
