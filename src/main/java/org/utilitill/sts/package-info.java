/**
 * STS tokens (IEC 62055-41:2018) to 20 digits and back. The doors are TokenEncoder and KeyChangeEncoder one way,
 * TokenDecoder and KeySearch the other; TokenSteps explains.
 *
 * <p>Pure: no clock, no randomness, no input or output. Sees nothing outside its own sub-packages. Start with
 * TokenEncoder, with the 66-bit layout in hand.
 */
@NullMarked
package org.utilitill.sts;

import org.jspecify.annotations.NullMarked;
