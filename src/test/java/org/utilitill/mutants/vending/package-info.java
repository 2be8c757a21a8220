/** Use cases. */
@NullMarked
package org.utilitill.mutants.vending;

import org.jspecify.annotations.NullMarked;
