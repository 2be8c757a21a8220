/**
 * Utilities, customers and meters as people change them: one at a time by forms, many at once by files.
 *
 * <p>Sees journal, registry and the gate of vending.people. Start with RegisterRoom.
 */
@NullMarked
package org.utilitill.vending.register;

import org.jspecify.annotations.NullMarked;
