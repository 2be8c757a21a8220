/** Meters that behave. */
@NullMarked
package org.utilitill.mutants.metersim;

import org.jspecify.annotations.NullMarked;
