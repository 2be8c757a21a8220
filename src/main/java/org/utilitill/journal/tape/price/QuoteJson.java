package org.utilitill.journal.tape.price;

import static org.utilitill.journal.tape.price.JsonFields.money;
import static org.utilitill.journal.tape.price.JsonFields.number;
import static org.utilitill.journal.tape.price.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.PricingInputs.FixedDue;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.TariffId;

/** Quotes as JSON objects: the version of the tariff, what else the price depended on, and every line of it. */
public final class QuoteJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private QuoteJson() {}

    /** As the tape keeps it. */
    public static ObjectNode quote(Quote quote) {
        ObjectNode json = NODES.objectNode();
        json.putObject("tariff")
                .put("code", quote.tariff().code())
                .put("version", quote.tariff().version())
                .put("name", quote.tariffName());
        json.put("total", quote.total().getAmountMinorLong());
        json.put("tenths", quote.units().tenths());
        json.put("exact", quote.exact().toPlainString());
        ArrayNode lines = json.putArray("lines");
        quote.lines().forEach(line -> lines.add(LineJson.line(line)));
        json.put("nextPrice", quote.nextPrice().toPlainString());
        json.set("inputs", inputs(quote.inputs()));
        return json;
    }

    /** From the tape. */
    public static Quote quote(JsonNode json, Instant time, CurrencyUnit currency) {
        JsonNode tariff = json.required("tariff");
        Energy units = Energy.ofTenths(json.required("tenths").longValue());
        List<QuoteLine> lines = new ArrayList<>();
        json.required("lines").forEach(line -> lines.add(LineJson.line(line, currency)));
        // Tapes begun before tariffs had versions keep the flat price list itself, and nothing else mattered then.
        boolean flat = !json.has("inputs");
        return new Quote(
                new TariffId(
                        text(tariff, "code"),
                        flat ? 1 : tariff.required("version").intValue()),
                text(tariff, "name"),
                money(json, "total", currency),
                units,
                flat ? units.toDecimal() : number(json, "exact"),
                lines,
                flat ? BigDecimal.ZERO : number(json, "nextPrice"),
                flat ? flatInputs(tariff, time) : inputs(json.required("inputs"), currency));
    }

    private static PricingInputs flatInputs(JsonNode tariff, Instant time) {
        Rounding rounding = Rounding.valueOf(text(tariff, "rounding"));
        return PricingInputs.first(time.atZone(ZoneOffset.UTC).toLocalDate(), rounding);
    }

    private static ObjectNode inputs(PricingInputs inputs) {
        ObjectNode json = NODES.objectNode()
                .put("day", inputs.day().toString())
                .put("monthUnits", inputs.monthUnits().toPlainString())
                .put("lifeline", inputs.lifeline())
                .put("class", inputs.tariffClass());
        inputs.usualUse().ifPresent(use -> json.put("usualUse", use.toPlainString()));
        json.put("free", inputs.free().tenths());
        ArrayNode fixed = json.putArray("fixed");
        inputs.fixed()
                .forEach(due -> fixed.addObject()
                        .put("code", due.code())
                        .put("periods", due.periods())
                        .put("due", due.due().toPlainString()));
        json.set("debts", JsonFields.debts(inputs.debts()));
        return json.put("rounding", inputs.rounding().name());
    }

    private static PricingInputs inputs(JsonNode json, CurrencyUnit currency) {
        List<FixedDue> fixed = new ArrayList<>();
        json.required("fixed")
                .forEach(due -> fixed.add(
                        new FixedDue(text(due, "code"), due.required("periods").intValue(), number(due, "due"))));
        return new PricingInputs(
                LocalDate.parse(text(json, "day")),
                number(json, "monthUnits"),
                json.required("lifeline").booleanValue(),
                text(json, "class"),
                json.has("usualUse") ? Optional.of(number(json, "usualUse")) : Optional.empty(),
                Energy.ofTenths(json.required("free").longValue()),
                fixed,
                JsonFields.debts(json.required("debts"), currency),
                Rounding.valueOf(text(json, "rounding")));
    }
}
