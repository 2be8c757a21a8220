/**
 * What several screens draw with: paper, PIN field, entry, key bar, cards and the names of their styles.
 *
 * <p>Sees ui.task. Start with Screen and Styles.
 */
@NullMarked
package org.utilitill.ui.control;

import org.jspecify.annotations.NullMarked;
