/** Ports. */
@NullMarked
package org.utilitill.mutants.device.serial;

import org.jspecify.annotations.NullMarked;
