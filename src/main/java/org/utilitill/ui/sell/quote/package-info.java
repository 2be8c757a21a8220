/**
 * What a quote says to the customer: each line in words, what the month has come to, and why it is less than last time.
 *
 * <p>Sees ui.task. Start with QuoteWords.
 */
@NullMarked
package org.utilitill.ui.sell.quote;

import org.jspecify.annotations.NullMarked;
