/** Facts. */
@NullMarked
package org.utilitill.mutants.journal;

import org.jspecify.annotations.NullMarked;
