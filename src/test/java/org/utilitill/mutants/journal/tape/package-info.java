/** The tape. */
@NullMarked
package org.utilitill.mutants.journal.tape;

import org.jspecify.annotations.NullMarked;
