/** The index. */
@NullMarked
package org.utilitill.mutants.journal.index;

import org.jspecify.annotations.NullMarked;
