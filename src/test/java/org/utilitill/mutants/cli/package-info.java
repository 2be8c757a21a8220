/** Commands. */
@NullMarked
package org.utilitill.mutants.cli;

import org.jspecify.annotations.NullMarked;
