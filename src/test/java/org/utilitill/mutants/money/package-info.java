/** Money. */
@NullMarked
package org.utilitill.mutants.money;

import org.jspecify.annotations.NullMarked;
