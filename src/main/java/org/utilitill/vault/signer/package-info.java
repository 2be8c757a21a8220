/**
 * Whose signatures the station believes: public keys read, judged and used.
 *
 * <p>Sees registry and sts.key. Start with SignerKey.
 */
@NullMarked
package org.utilitill.vault.signer;

import org.jspecify.annotations.NullMarked;
