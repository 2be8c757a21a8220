package org.utilitill.vending;

import java.util.Optional;
import java.util.UUID;
import org.joda.money.Money;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Approval;
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
 * @param approval of a second person, where the sale needed one
 */
public record SellOrder(
        UUID requestId,
        Operator operator,
        Quoted quote,
        Money given,
        Channel channel,
        boolean paper,
        Optional<Approval> approval) {

    /** An order that nobody had to consent to. */
    public SellOrder(UUID requestId, Operator operator, Quoted quote, Money given, Channel channel, boolean paper) {
        this(requestId, operator, quote, given, channel, paper, Optional.empty());
    }

    /** The same order at a price that was made anew. */
    public SellOrder at(Quoted now) {
        return new SellOrder(requestId, operator, now, given, channel, paper, approval);
    }

    /** The same order with a consent. */
    public SellOrder with(Approval consent) {
        return new SellOrder(requestId, operator, quote, given, channel, paper, Optional.of(consent));
    }
}
