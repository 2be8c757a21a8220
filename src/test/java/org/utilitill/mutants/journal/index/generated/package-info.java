/** Tables. */
@NullMarked
package org.utilitill.mutants.journal.index.generated;

import org.jspecify.annotations.NullMarked;
