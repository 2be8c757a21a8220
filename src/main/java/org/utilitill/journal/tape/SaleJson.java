package org.utilitill.journal.tape;

import static org.utilitill.journal.tape.price.JsonFields.money;
import static org.utilitill.journal.tape.price.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.utilitill.journal.tape.price.AccountJson;
import org.utilitill.journal.tape.price.QuoteJson;
import org.utilitill.registry.Meter;
import org.utilitill.sale.CreditLoaded;
import org.utilitill.sale.ReceiptNumber;
import org.utilitill.sale.SaleEvent;
import org.utilitill.sale.SaleEvent.CopyMade;
import org.utilitill.sale.SaleEvent.Printed;
import org.utilitill.sale.SaleEvent.Revealed;
import org.utilitill.sale.SaleMade;
import org.utilitill.sale.Tender;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.history.MeterAccount;

/** Sales and what happens to them as JSON objects; a sale's object needs nothing else to be understood. */
final class SaleJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private SaleJson() {}

    static ObjectNode made(SaleMade sale) {
        ObjectNode json = NODES.objectNode()
                .put("saleId", sale.saleId().toString())
                .put("receipt", sale.receipt().toString())
                .put("currency", sale.quote().total().getCurrencyUnit().getCode());
        json.set("meter", RegistryJson.meter(sale.meter()));
        json.set("customer", RegistryJson.customer(sale.customer()));
        json.set("quote", QuoteJson.quote(sale.quote()));
        json.set("tender", tender(sale.tender()));
        json.set("account", AccountJson.account(sale.account()));
        return json.put("tid", sale.tid().minutes())
                .put("token", sale.token().digits())
                .put("creditLeft", sale.creditLeft().getAmountMinorLong());
    }

    static SaleMade made(JsonNode json, Instant time, String operator) {
        CurrencyUnit currency = CurrencyUnit.of(text(json, "currency"));
        Meter meter = RegistryJson.meter(json.required("meter"));
        Quote quote = QuoteJson.quote(json.required("quote"), time, currency);
        return new SaleMade(
                saleId(json),
                ReceiptNumber.of(text(json, "receipt")),
                time,
                operator,
                meter,
                RegistryJson.customer(json.required("customer")),
                quote,
                json.has("account")
                        ? AccountJson.account(json.required("account"), currency)
                        : MeterAccount.none(currency),
                tender(json.required("tender"), currency),
                new TokenId(json.required("tid").intValue(), meter.baseDate()),
                TokenNumber.of(text(json, "token")),
                money(json, "creditLeft", currency));
    }

    private static ObjectNode tender(Tender tender) {
        return NODES.objectNode()
                .put("type", tender.type().name())
                .put("given", tender.given().getAmountMinorLong())
                .put("due", tender.due().getAmountMinorLong());
    }

    private static Tender tender(JsonNode json, CurrencyUnit currency) {
        return new Tender(
                Tender.Type.valueOf(text(json, "type")), money(json, "given", currency), money(json, "due", currency));
    }

    static ObjectNode revealed(Revealed event) {
        return sale(event).put("channel", event.channel().name());
    }

    static Revealed revealed(JsonNode json, Instant time, String operator) {
        return new Revealed(saleId(json), time, operator, SaleEvent.Channel.valueOf(text(json, "channel")));
    }

    static ObjectNode copy(CopyMade event) {
        return sale(event)
                .put("copy", event.copy())
                .put("reason", event.reason().name());
    }

    static CopyMade copy(JsonNode json, Instant time, String operator) {
        return new CopyMade(
                saleId(json),
                time,
                operator,
                json.required("copy").intValue(),
                SaleEvent.CopyReason.valueOf(text(json, "reason")));
    }

    static ObjectNode printed(Printed event) {
        return sale(event)
                .put("copy", event.copy())
                .put("outcome", event.outcome().name());
    }

    static Printed printed(JsonNode json, Instant time, String operator) {
        return new Printed(
                saleId(json),
                time,
                operator,
                json.required("copy").intValue(),
                SaleEvent.PrintOutcome.valueOf(text(json, "outcome")));
    }

    static ObjectNode credit(CreditLoaded loaded) {
        return NODES.objectNode()
                .put("currency", loaded.amount().getCurrencyUnit().getCode())
                .put("amount", loaded.amount().getAmountMinorLong())
                .put("creditLeft", loaded.creditLeft().getAmountMinorLong());
    }

    static CreditLoaded credit(JsonNode json, Instant time, String operator) {
        CurrencyUnit currency = CurrencyUnit.of(text(json, "currency"));
        return new CreditLoaded(time, operator, money(json, "amount", currency), money(json, "creditLeft", currency));
    }

    private static ObjectNode sale(SaleEvent event) {
        return NODES.objectNode().put("saleId", event.saleId().toString());
    }

    private static UUID saleId(JsonNode json) {
        return UUID.fromString(text(json, "saleId"));
    }
}
