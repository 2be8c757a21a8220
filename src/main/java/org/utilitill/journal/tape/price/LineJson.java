package org.utilitill.journal.tape.price;

import static org.utilitill.journal.tape.price.JsonFields.money;
import static org.utilitill.journal.tape.price.JsonFields.number;
import static org.utilitill.journal.tape.price.JsonFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.utilitill.money.Energy;
import org.utilitill.money.TaxRate;
import org.utilitill.money.UnitPrice;
import org.utilitill.tariff.FlatTariff;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.AdderLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.EnergyLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.LevyLine;
import org.utilitill.tariff.QuoteLine.RoundingLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.QuoteLine.StepUse;
import org.utilitill.tariff.QuoteLine.TaxLine;

/** The lines of a quote as JSON objects. */
final class LineJson {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private LineJson() {}

    static ObjectNode line(QuoteLine line) {
        ObjectNode json = NODES.objectNode();
        if (line instanceof EnergyLine energy) {
            energy(json.put("kind", "energy"), energy);
        } else if (line instanceof FixedLine fixed) {
            named(json, "fixed", fixed.code(), fixed.name())
                    .put("periods", fixed.periods())
                    .put("withTax", minor(fixed.withTax()))
                    .put("left", minor(fixed.left()));
        } else if (line instanceof AdderLine adder) {
            named(json, "adder", adder.code(), adder.name())
                    .put("perUnit", adder.perUnit().toPlainString());
        } else if (line instanceof LevyLine levy) {
            rated(named(json, "levy", levy.code(), levy.name()), levy.rate(), levy.base());
        } else if (line instanceof TaxLine tax) {
            rated(named(json, "tax", tax.code(), tax.name()), tax.rate(), tax.base());
        } else if (line instanceof StampLine stamp) {
            named(json, "stamp", stamp.code(), stamp.name());
        } else if (line instanceof DebtLine debt) {
            named(json, "debt", debt.code(), debt.name()).put("left", minor(debt.left()));
        } else if (line instanceof RoundingLine) {
            json.put("kind", "rounding");
        }
        return json.put("amount", minor(line.amount()));
    }

    private static void energy(ObjectNode json, EnergyLine energy) {
        ArrayNode steps = json.putArray("steps");
        energy.steps()
                .forEach(step -> steps.addObject()
                        .put("units", step.units().toPlainString())
                        .put("price", step.price().perUnit().toPlainString()));
    }

    private static ObjectNode named(ObjectNode json, String kind, String code, String name) {
        return json.put("kind", kind).put("code", code).put("name", name);
    }

    private static void rated(ObjectNode json, TaxRate rate, Money base) {
        json.put("percent", rate.toString()).put("base", minor(base));
    }

    private static long minor(Money money) {
        return money.getAmountMinorLong();
    }

    static QuoteLine line(JsonNode json, CurrencyUnit currency) {
        String kind = text(json, "kind");
        Money amount = money(json, "amount", currency);
        return switch (kind) {
            case "energy" -> new EnergyLine(steps(json, currency), amount);
            case "fixed" ->
                new FixedLine(
                        text(json, "code"),
                        text(json, "name"),
                        json.required("periods").intValue(),
                        amount,
                        money(json, "withTax", currency),
                        money(json, "left", currency));
            case "adder" -> new AdderLine(text(json, "code"), text(json, "name"), number(json, "perUnit"), amount);
            case "levy" ->
                new LevyLine(text(json, "code"), text(json, "name"), rate(json), money(json, "base", currency), amount);
            case "tax" -> tax(json, amount, currency);
            case "stamp" -> new StampLine(text(json, "code"), text(json, "name"), amount);
            case "debt" -> new DebtLine(text(json, "code"), text(json, "name"), amount, money(json, "left", currency));
            case "rounding" -> new RoundingLine(amount);
            default -> throw new IllegalArgumentException("quote line of kind \"%s\" is not known".formatted(kind));
        };
    }

    private static TaxRate rate(JsonNode json) {
        return TaxRate.ofPercent(text(json, "percent"));
    }

    /** A tax without a code is of a tape begun before taxes had names. */
    private static TaxLine tax(JsonNode json, Money amount, CurrencyUnit currency) {
        boolean named = json.has("code");
        return new TaxLine(
                named ? text(json, "code") : FlatTariff.TAX,
                named ? text(json, "name") : "",
                rate(json),
                money(json, "base", currency),
                amount);
    }

    /** Energy without steps is of a tape begun before tariffs had any. */
    private static List<StepUse> steps(JsonNode json, CurrencyUnit currency) {
        if (!json.has("steps")) {
            Energy units = Energy.ofTenths(json.required("tenths").longValue());
            return List.of(new StepUse(units.toDecimal(), new UnitPrice(currency, number(json, "price"))));
        }
        List<StepUse> steps = new ArrayList<>();
        json.required("steps")
                .forEach(step ->
                        steps.add(new StepUse(number(step, "units"), new UnitPrice(currency, number(step, "price")))));
        return steps;
    }
}
