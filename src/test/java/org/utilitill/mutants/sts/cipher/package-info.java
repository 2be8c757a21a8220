/** Ciphers. */
@NullMarked
package org.utilitill.mutants.sts.cipher;

import org.jspecify.annotations.NullMarked;
