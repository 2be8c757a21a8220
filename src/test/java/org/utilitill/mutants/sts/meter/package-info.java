/** Meters. */
@NullMarked
package org.utilitill.mutants.sts.meter;

import org.jspecify.annotations.NullMarked;
