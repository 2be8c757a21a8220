/**
 * Who works here: added, changed, given a new PIN, let in again.
 *
 * <p>Sees ui.task, ui.control and ui.form. Start with PeopleModel.
 */
@NullMarked
package org.utilitill.ui.people;

import org.jspecify.annotations.NullMarked;
