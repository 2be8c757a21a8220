/**
 * Every version of every tariff that a tape holds, and which of them holds when.
 *
 * <p>Sees journal.tape and tariff. Start with TariffRegister.
 */
@NullMarked
package org.utilitill.journal.tariffs;

import org.jspecify.annotations.NullMarked;
