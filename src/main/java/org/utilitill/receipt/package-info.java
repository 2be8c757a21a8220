/**
 * What a slip says: a receipt as a value and its layout in lines of n columns.
 *
 * <p>Pure. Sees sts, money, text, staff, tariff, registry, bench and sale. Start with SaleReceipt, then TextLayout.
 */
@NullMarked
package org.utilitill.receipt;

import org.jspecify.annotations.NullMarked;
