/** Test plans. */
@NullMarked
package org.utilitill.mutants.bench;

import org.jspecify.annotations.NullMarked;
