/**
 * Everything a person may do at the station, as one list.
 *
 * <p>Sees ui.task and ui.control. Start with MenuEntry and MenuModel.
 */
@NullMarked
package org.utilitill.ui.menu;

import org.jspecify.annotations.NullMarked;
