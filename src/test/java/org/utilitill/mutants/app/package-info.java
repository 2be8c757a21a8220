/** The root. */
@NullMarked
package org.utilitill.mutants.app;

import org.jspecify.annotations.NullMarked;
