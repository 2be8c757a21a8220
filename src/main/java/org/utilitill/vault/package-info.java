/**
 * Custody of vending keys: TokenModule makes and verifies tokens and never answers a key.
 *
 * <p>Sees sts and registry. Start with TokenModule.
 */
@NullMarked
package org.utilitill.vault;

import org.jspecify.annotations.NullMarked;
