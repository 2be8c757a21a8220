/** Slips. */
@NullMarked
package org.utilitill.mutants.receipt;

import org.jspecify.annotations.NullMarked;
