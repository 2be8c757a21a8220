/**
 * The vault in use: unlocked, locked, added to, and asked for what only it knows.
 *
 * <p>Sees sts, registry and the rest of vault. Start with KeyVault.
 */
@NullMarked
package org.utilitill.vault.custody;

import org.jspecify.annotations.NullMarked;
