package org.utilitill.journal.tape;

import static org.utilitill.journal.tape.RegistryJson.money;
import static org.utilitill.journal.tape.RegistryJson.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.joda.money.CurrencyUnit;
import org.utilitill.money.Energy;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
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
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.TaxLine;

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
        json.set("quote", quote(sale.quote()));
        json.set("tender", tender(sale.tender()));
        return json.put("tid", sale.tid().minutes())
                .put("token", sale.token().digits())
                .put("creditLeft", sale.creditLeft().getAmountMinorLong());
    }

    static SaleMade made(JsonNode json, Instant time, String operator) {
        CurrencyUnit currency = CurrencyUnit.of(text(json, "currency"));
        Meter meter = RegistryJson.meter(json.required("meter"));
        Quote quote = quote(json.required("quote"), currency);
        return new SaleMade(
                saleId(json),
                ReceiptNumber.of(text(json, "receipt")),
                time,
                operator,
                meter,
                RegistryJson.customer(json.required("customer")),
                quote,
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

    private static ObjectNode quote(Quote quote) {
        ObjectNode json = NODES.objectNode();
        json.set("tariff", RegistryJson.tariff(quote.tariff()));
        json.put("total", quote.total().getAmountMinorLong());
        json.put("tenths", quote.units().tenths());
        var lines = json.putArray("lines");
        quote.lines().forEach(line -> lines.add(line(line)));
        return json;
    }

    private static Quote quote(JsonNode json, CurrencyUnit currency) {
        List<QuoteLine> lines = new ArrayList<>();
        json.required("lines").forEach(line -> lines.add(line(line, currency)));
        return new Quote(
                RegistryJson.tariff(json.required("tariff")),
                money(json, "total", currency),
                Energy.ofTenths(json.required("tenths").longValue()),
                lines);
    }

    private static ObjectNode line(QuoteLine line) {
        ObjectNode json = NODES.objectNode();
        if (line instanceof EnergyLine energy) {
            json.put("kind", "energy")
                    .put("tenths", energy.units().tenths())
                    .put("price", energy.price().perUnit().toPlainString());
        } else if (line instanceof TaxLine tax) {
            json.put("kind", "tax")
                    .put("percent", tax.rate().toString())
                    .put("base", tax.base().getAmountMinorLong());
        }
        return json.put("amount", line.amount().getAmountMinorLong());
    }

    private static QuoteLine line(JsonNode json, CurrencyUnit currency) {
        String kind = text(json, "kind");
        return switch (kind) {
            case "energy" ->
                new EnergyLine(
                        Energy.ofTenths(json.required("tenths").longValue()),
                        new UnitPrice(currency, new BigDecimal(text(json, "price"))),
                        money(json, "amount", currency));
            case "tax" ->
                new TaxLine(
                        TaxRate.ofPercent(text(json, "percent")),
                        money(json, "base", currency),
                        money(json, "amount", currency));
            default -> throw new IllegalArgumentException("quote line of kind \"%s\" is not known".formatted(kind));
        };
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
