/**
 * The expert form: tokens of training keys with a minute and random field of one's choice.
 *
 * <p>Sees ui.task, ui.control and ui.form. Start with ExpertModel.
 */
@NullMarked
package org.utilitill.ui.expert;

import org.jspecify.annotations.NullMarked;
