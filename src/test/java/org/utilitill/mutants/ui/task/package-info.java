/** Background work. */
@NullMarked
package org.utilitill.mutants.ui.task;

import org.jspecify.annotations.NullMarked;
