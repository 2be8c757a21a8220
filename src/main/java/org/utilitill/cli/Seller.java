package org.utilitill.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.UUID;
import java.util.function.Supplier;
import org.joda.money.Money;
import org.utilitill.cli.console.Console;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.staff.Operator;
import org.utilitill.text.Texts;
import org.utilitill.vending.MeterLookup;
import org.utilitill.vending.QuoteOutcome;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.VendingService;

/** Sells what a script asks for and answers with one line, through the same use cases as the window. */
final class Seller {

    private final VendingService vending;
    private final Operator operator;
    private final boolean paper;
    private final Supplier<UUID> ids;
    private final JsonLines json;
    private final Texts texts;

    Seller(VendingService vending, Operator operator, boolean paper, Supplier<UUID> ids, Console console) {
        this.vending = vending;
        this.operator = operator;
        this.paper = paper;
        this.ids = ids;
        this.json = new JsonLines();
        this.texts = console.texts();
    }

    /** An answer: the line, and the sale when there is one. */
    sealed interface Answer {
        /** The line to print. */
        ObjectNode line();

        /** The sale is durable and its token may be shown. */
        record Sold(ObjectNode line, RevealedSale sale) implements Answer {}

        /** No sale, or none that may be shown. */
        record NotSold(ObjectNode line) implements Answer {}
    }

    Answer sell(SellRequest request) {
        MeterLookup lookup = vending.find(request.meter());
        if (lookup instanceof MeterLookup.NotKnown unknown) {
            return new Answer.NotSold(json.refusal(unknown.refusal(), texts));
        }
        QuoteOutcome outcome = vending.quote(((MeterLookup.Known) lookup).card(), request.money());
        if (outcome instanceof QuoteOutcome.NoQuote none) {
            return new Answer.NotSold(json.refusal(none.refusal(), texts));
        }
        QuoteOutcome.Quoted quote = (QuoteOutcome.Quoted) outcome;
        Money exact = quote.quote().total();
        UUID requestId = request.requestId().orElseGet(ids);
        SaleOutcome sale = vending.sell(new SellOrder(requestId, operator, quote, exact, Channel.COMMAND, paper));
        if (sale instanceof SaleOutcome.Refused refused) {
            return new Answer.NotSold(json.refusal(refused.refusal(), texts));
        }
        if (sale instanceof SaleOutcome.ApprovalNeeded needed) {
            return new Answer.NotSold(json.refusal(needed.request().refusal(), texts));
        }
        RevealedSale sold = ((SaleOutcome.Completed) sale).sale();
        return new Answer.Sold(json.sale(sold.made(), true), sold);
    }
}
