/**
 * A keypad meter that behaves as the standard asks: it takes tokens, remembers them and refuses repeats.
 *
 * <p>Pure. Sees sts. Start with VirtualMeter.
 */
@NullMarked
package org.utilitill.metersim;

import org.jspecify.annotations.NullMarked;
