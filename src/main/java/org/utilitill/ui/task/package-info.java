/**
 * How the window works without waiting: background calls, the window's thread, key presses as values.
 *
 * <p>No screen and no control. Start with Background and Desk.
 */
@NullMarked
package org.utilitill.ui.task;

import org.jspecify.annotations.NullMarked;
