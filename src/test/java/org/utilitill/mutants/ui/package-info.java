/** Windows. */
@NullMarked
package org.utilitill.mutants.ui;

import org.jspecify.annotations.NullMarked;
