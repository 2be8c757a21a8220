/** Keys in custody. */
@NullMarked
package org.utilitill.mutants.vault;

import org.jspecify.annotations.NullMarked;
