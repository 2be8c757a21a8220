/** Devices. */
@NullMarked
package org.utilitill.mutants.device;

import org.jspecify.annotations.NullMarked;
