/** The doors of token coding. */
@NullMarked
package org.utilitill.mutants.sts;

import org.jspecify.annotations.NullMarked;
