/** People. */
@NullMarked
package org.utilitill.mutants.staff;

import org.jspecify.annotations.NullMarked;
