/**
 * Whose signatures the station believes, in what, and whether still.
 *
 * <p>Sees ui.task, ui.control and ui.form. Start with SignersModel.
 */
@NullMarked
package org.utilitill.ui.signers;

import org.jspecify.annotations.NullMarked;
