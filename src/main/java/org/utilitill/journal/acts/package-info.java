/**
 * What people did, as the journal finds it again: counted through the index, read from the tape.
 *
 * <p>Sees journal.tape and journal.index. Start with ActRegister.
 */
@NullMarked
package org.utilitill.journal.acts;

import org.jspecify.annotations.NullMarked;
