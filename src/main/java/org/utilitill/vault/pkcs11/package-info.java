/**
 * Vending keys in a PKCS#11 token, which uses them and does not give them away.
 *
 * <p>Sees vault, sts and registry. Start with Pkcs11Keys.
 */
@NullMarked
package org.utilitill.vault.pkcs11;

import org.jspecify.annotations.NullMarked;
