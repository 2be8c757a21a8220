/** Prices. */
@NullMarked
package org.utilitill.mutants.tariff;

import org.jspecify.annotations.NullMarked;
