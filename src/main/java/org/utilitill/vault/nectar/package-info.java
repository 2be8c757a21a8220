/**
 * Configurations in Nectar's format, opened and written: three base64 parts around a small YAML text with the key.
 *
 * <p>Sees vault, vault.signer, registry and sts. Start with NectarImport; NectarExport is the way back.
 */
@NullMarked
package org.utilitill.vault.nectar;

import org.jspecify.annotations.NullMarked;
