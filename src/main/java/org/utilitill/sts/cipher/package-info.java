/**
 * The block ciphers of the standard: STA (EA07) and MISTY1 (EA11).
 *
 * <p>Pure. Sees sts.key and sts.meter. Start with TokenCipher.
 */
@NullMarked
package org.utilitill.sts.cipher;

import org.jspecify.annotations.NullMarked;
