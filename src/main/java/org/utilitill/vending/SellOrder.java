package org.utilitill.vending;

import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Operator;
import org.utilitill.vending.QuoteOutcome.Quoted;

/**
 * An order to sell.
 *
 * @param requestId made once per sale by whoever asks; the same id never sells twice
 * @param operator who sells
 * @param quote the price the customer agreed to
 * @param given cash handed over
 * @param channel where the digits will be seen
 * @param paper whether the sale needs a printer that is ready
 */
public record SellOrder(UUID requestId, Operator operator, Quoted quote, Money given, Channel channel, boolean paper) {}
