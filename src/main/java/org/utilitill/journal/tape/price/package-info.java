/**
 * What a sale cost and why, as JSON objects of the tape: the quote, its lines, and the account of the meter after it.
 *
 * <p>Sees money and tariff. Start with QuoteJson.
 */
@NullMarked
package org.utilitill.journal.tape.price;

import org.jspecify.annotations.NullMarked;
