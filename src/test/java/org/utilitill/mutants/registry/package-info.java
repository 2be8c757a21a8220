/** Meters and customers. */
@NullMarked
package org.utilitill.mutants.registry;

import org.jspecify.annotations.NullMarked;
