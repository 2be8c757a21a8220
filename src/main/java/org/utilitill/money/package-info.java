/**
 * What Joda-Money lacks: tax rates, unit prices, energy in tenths, amounts as people type and read them.
 *
 * <p>Pure. Sees only the JDK and Joda-Money. Start with Energy and MoneyFormat.
 */
@NullMarked
package org.utilitill.money;

import org.jspecify.annotations.NullMarked;
