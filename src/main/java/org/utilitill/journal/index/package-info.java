/**
 * The H2 index over the tape, through jOOQ: constraints and queries, rebuilt from the tape at will.
 *
 * <p>The only home of jOOQ and H2. Start with H2Index, then the numbered SQL files beside it.
 */
@NullMarked
package org.utilitill.journal.index;

import org.jspecify.annotations.NullMarked;
