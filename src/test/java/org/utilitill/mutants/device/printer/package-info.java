/** Printers. */
@NullMarked
package org.utilitill.mutants.device.printer;

import org.jspecify.annotations.NullMarked;
