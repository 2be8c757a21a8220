/**
 * Keys in custody, as the counter speaks of them: the vault, key profiles, signers, files that keys come in.
 *
 * <p>Sees what vending sees. Start with KeyRoom.
 */
@NullMarked
package org.utilitill.vending.keys;

import org.jspecify.annotations.NullMarked;
