/**
 * The vault file: everything in VaultContents sealed on disk behind slots that a passphrase, a key file, two people or
 * a recovery code open.
 *
 * <p>Sees vault, sts and registry, Jackson, and the primitives of BouncyCastle and the JDK. Start with VaultFolder.
 */
@NullMarked
package org.utilitill.vault.box;

import org.jspecify.annotations.NullMarked;
