package org.utilitill.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Locale;
import org.joda.money.Money;
import org.utilitill.cli.console.JsonLines;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.AdderLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.LevyLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.QuoteLine.TaxLine;
import org.utilitill.vending.QuoteOutcome.Quoted;

/** A quote as scripts read it: money and units as text, so that nothing is rounded on the way. */
final class QuoteLineJson {

    private final JsonLines json;

    QuoteLineJson(JsonLines json) {
        this.json = json;
    }

    ObjectNode quote(Quoted quoted) {
        Quote quote = quoted.quote();
        ObjectNode line = json.object()
                .put("meter", quoted.card().meter().number().digits())
                .put("account", quoted.card().customer().account())
                .put("customer", quoted.card().customer().name())
                .put("service", quoted.card().meter().service().name().toLowerCase(Locale.ROOT))
                .put("tariff", quote.tariff().toString())
                .put("currency", quote.total().getCurrencyUnit().getCode())
                .put("total", figure(quote.total()))
                .put("units", quote.units().toString())
                .put("freeUnits", quote.free().toString())
                .put("exactUnits", plain(quote.exact()))
                .put("monthUnits", plain(quote.inputs().monthUnits()))
                .put("nextPrice", plain(quote.nextPrice()));
        ArrayNode lines = line.putArray("lines");
        quote.lines().forEach(part -> lines.add(line(part)));
        quoted.difference()
                .ifPresent(difference -> line.put(
                        "unitsBesideLastTime",
                        BigDecimal.valueOf(difference.tenths(), 1).toPlainString()));
        return line;
    }

    private ObjectNode line(QuoteLine part) {
        ObjectNode line = json.object();
        if (part instanceof EnergyLine energy) {
            ArrayNode steps = line.put("kind", "energy").putArray("steps");
            energy.steps()
                    .forEach(step -> steps.addObject()
                            .put("units", plain(step.units()))
                            .put("price", plain(step.price().perUnit())));
        } else if (part instanceof FixedLine fixed) {
            named(line, "fixed", fixed.code(), fixed.name())
                    .put("periods", fixed.periods())
                    .put("left", figure(fixed.left()));
        } else if (part instanceof AdderLine adder) {
            named(line, "perUnit", adder.code(), adder.name()).put("perUnit", plain(adder.perUnit()));
        } else if (part instanceof LevyLine levy) {
            named(line, "levy", levy.code(), levy.name())
                    .put("percent", levy.rate().toString());
        } else if (part instanceof TaxLine tax) {
            named(line, "vat", tax.code(), tax.name()).put("percent", tax.rate().toString());
        } else if (part instanceof StampLine stamp) {
            named(line, "stamp", stamp.code(), stamp.name());
        } else if (part instanceof DebtLine debt) {
            named(line, "debt", debt.code(), debt.name()).put("left", figure(debt.left()));
        } else {
            line.put("kind", "rounding");
        }
        return line.put("amount", figure(part.amount()));
    }

    private static ObjectNode named(ObjectNode line, String kind, String code, String name) {
        return line.put("kind", kind).put("code", code).put("name", name);
    }

    private static String figure(Money money) {
        return money.getAmount().toPlainString();
    }

    private static String plain(BigDecimal number) {
        BigDecimal shortest = number.stripTrailingZeros();
        return (shortest.scale() < 0 ? shortest.setScale(0) : shortest).toPlainString();
    }
}
