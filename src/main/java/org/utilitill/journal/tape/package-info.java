/**
 * The append-only file: records, chain, force, torn tail.
 *
 * <p>Sees the sale and registry values it writes; no database. Start with Tape.
 */
@NullMarked
package org.utilitill.journal.tape;

import org.jspecify.annotations.NullMarked;
