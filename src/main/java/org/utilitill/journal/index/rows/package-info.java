/**
 * The rows of customers and meters in the index, every version they ever had, as plain statements.
 *
 * <p>Sees nothing of the journal but its exceptions. Start with RegisterRows.
 */
@NullMarked
package org.utilitill.journal.index.rows;

import org.jspecify.annotations.NullMarked;
