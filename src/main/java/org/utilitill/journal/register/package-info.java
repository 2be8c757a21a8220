/**
 * Customers and meters as the journal finds them again: newest version, history, one after another.
 *
 * <p>Sees journal.tape, journal.index and journal.acts. Start with CustomerRegister.
 */
@NullMarked
package org.utilitill.journal.register;

import org.jspecify.annotations.NullMarked;
