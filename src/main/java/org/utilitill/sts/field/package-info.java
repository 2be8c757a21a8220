/**
 * The fields a token is made of: amount, CRC, class bits and check digits, as functions over integers.
 *
 * <p>Pure. Sees only the JDK. Start with AmountField.
 */
@NullMarked
package org.utilitill.sts.field;

import org.jspecify.annotations.NullMarked;
