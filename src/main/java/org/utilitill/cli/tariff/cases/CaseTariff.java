package org.utilitill.cli.tariff.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.utilitill.money.TaxRate;
import org.utilitill.sts.token.Service;
import org.utilitill.tariff.Prices;
import org.utilitill.tariff.Step;
import org.utilitill.tariff.StepRules;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffId;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FixedCharge.Split;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.UnitAdder.DatedValue;
import org.utilitill.tariff.charge.ValueAddedTax;
import org.utilitill.tariff.charge.ValueAddedTax.Rule;

/** The tariff that a case brings in its own fields. */
final class CaseTariff {

    static final String FIXED = "fixed";
    static final String VAT = "vat";
    static final String DEBT = "debt";

    private static final String STEPS = "blocks";
    private static final String INSIDE = "blocks_vat_incl";
    private static final String ADDED = "blocks_vat_excl";
    private static final String FLAT = "flat";
    private static final Pattern ABOVE = Pattern.compile("vat_pct_above_(\\d{1,9})");
    private static final Pattern LEVY = Pattern.compile("([a-z][a-z0-9]*)_pct(_on_energy)?");
    private static final Pattern SPLIT =
            Pattern.compile("if tender < (\\d{1,3}) x due then (\\d{1,2}|100)/(\\d{1,2}|100)");
    private static final List<String> FIXED_SUMS = List.of("fixed_monthly", "fixed_excl", "fixed_due");

    private final CaseFields fields;
    private final CurrencyUnit currency;

    CaseTariff(CaseFields fields, CurrencyUnit currency) {
        this.fields = fields;
        this.currency = currency;
    }

    /** Whether a case says what units cost, or is about something that needs no price. */
    static boolean isIn(CaseFields fields) {
        return List.of(STEPS, INSIDE, ADDED, FLAT).stream().anyMatch(fields::has)
                || CaseMode.of(fields).priceless();
    }

    /** Whether a field is one of those that make a tariff. */
    static boolean owns(String field) {
        return List.of(STEPS, INSIDE, ADDED, FLAT, "per_unit", "vat_pct", "vat_on", "vat_base", "on", "rule", "pct")
                        .contains(field)
                || FIXED_SUMS.contains(field)
                || ABOVE.matcher(field).matches()
                || LEVY.matcher(field).matches();
    }

    Tariff tariff() {
        Tariff flat = Tariff.flat(new TariffId("CASE", 1), "Case", Service.ELECTRICITY, currency, BigDecimal.ONE);
        return new Tariff(
                flat.id(),
                flat.name(),
                flat.service(),
                currency,
                flat.validity(),
                flat.month(),
                new Prices.Stepped(steps(), Optional.empty()),
                charges(),
                debts(),
                Optional.empty(),
                flat.limits(),
                flat.settlement());
    }

    private List<Step> steps() {
        if (fields.has(FLAT)) {
            return List.of(step(FLAT, Optional.empty(), fields.figure(FLAT)));
        }
        for (String field : List.of(STEPS, INSIDE, ADDED)) {
            if (fields.has(field)) {
                return steps(field);
            }
        }
        return List.of(new Step(Optional.empty(), BigDecimal.ONE, false));
    }

    private List<Step> steps(String field) {
        List<Step> steps = new ArrayList<>();
        for (JsonNode pair : fields.node(field)) {
            if (pair.size() != 2) {
                throw CaseFields.wrong(field, "holds a step that is not an end and a price");
            }
            Optional<BigDecimal> end =
                    pair.get(0).isNull() ? Optional.empty() : Optional.of(CaseFields.figure(field, pair.get(0)));
            steps.add(step(field, end, CaseFields.figure(field, pair.get(1))));
        }
        StepRules.fault(steps).ifPresent(fault -> {
            throw CaseFields.wrong(
                    field,
                    switch (fault) {
                        case NONE -> "holds no step";
                        case OVERLAP -> "holds a step that ends where it begins or before";
                        case OPEN -> "holds a step without an end that is not the last";
                        case GAP -> "has a last step that ends";
                    });
        });
        return steps;
    }

    private static Step step(String field, Optional<BigDecimal> end, BigDecimal price) {
        if (price.signum() <= 0) {
            throw CaseFields.wrong(field, "holds a price that is not above zero");
        }
        return new Step(end, price, false);
    }

    private List<Charge> charges() {
        List<Charge> charges = new ArrayList<>();
        fixed().ifPresent(charges::add);
        if (fields.has("per_unit")) {
            for (Map.Entry<String, JsonNode> adder : fields.node("per_unit").properties()) {
                BigDecimal value = CaseFields.figure("per_unit." + adder.getKey(), adder.getValue());
                DatedValue always = new DatedValue(LocalDate.EPOCH, value);
                charges.add(new UnitAdder(adder.getKey(), adder.getKey(), List.of(always)));
            }
        }
        fields.names().forEach(field -> levy(field).ifPresent(charges::add));
        charges.addAll(taxes());
        return charges;
    }

    private Optional<Charge> fixed() {
        List<BigDecimal> sums = FIXED_SUMS.stream()
                .flatMap(field -> fields.optional(field).stream())
                .toList();
        return sums.stream()
                .max(Comparator.naturalOrder())
                .filter(sum -> sum.signum() > 0)
                .map(sum -> new FixedCharge(FIXED, FIXED, sum, FixedCharge.Period.MONTH, true, 1, split()));
    }

    private Optional<Split> split() {
        if (!fields.has("rule")) {
            return Optional.empty();
        }
        Matcher rule = SPLIT.matcher(fields.text("rule"));
        if (!rule.matches()) {
            throw CaseFields.wrong("rule", "is not \"if tender < N x due then P/Q\"");
        }
        return Optional.of(new Split(new BigDecimal(rule.group(1)), new BigDecimal(rule.group(2))));
    }

    private Optional<Charge> levy(String field) {
        Matcher name = LEVY.matcher(field);
        if (!name.matches() || name.group(1).equals(VAT)) {
            return Optional.empty();
        }
        return Optional.of(new Levy(name.group(1), name.group(1), percent(field), List.of(Charge.ENERGY)));
    }

    private BigDecimal percent(String field) {
        BigDecimal percent = fields.figure(field);
        if (percent.signum() < 0 || percent.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw CaseFields.wrong(field, "is not 0 to 100");
        }
        return percent;
    }

    private List<Charge> taxes() {
        List<Charge> taxes = new ArrayList<>();
        if (fields.has("vat_pct") && percent("vat_pct").signum() > 0) {
            taxes.add(new ValueAddedTax(VAT, VAT, new TaxRate(percent("vat_pct")), rule(), on(), Optional.empty()));
        }
        for (String field : fields.names()) {
            Matcher above = ABOVE.matcher(field);
            if (above.matches()) {
                taxes.add(new ValueAddedTax(
                        VAT,
                        VAT,
                        new TaxRate(percent(field)),
                        Rule.ADDED,
                        List.of(Charge.ENERGY),
                        Optional.of(new BigDecimal(above.group(1)))));
            }
        }
        return taxes;
    }

    private Rule rule() {
        if (fields.has("vat_on") && fields.node("vat_on").isTextual()) {
            if (!fields.text("vat_on").equals("tender_inclusive")) {
                throw CaseFields.wrong("vat_on", "is neither \"tender_inclusive\" nor a list of lines");
            }
            return Rule.TENDER;
        }
        return fields.has(INSIDE) ? Rule.INSIDE : Rule.ADDED;
    }

    private List<String> on() {
        if (fields.has("vat_on") && fields.node("vat_on").isArray()) {
            List<String> on = new ArrayList<>();
            fields.node("vat_on").forEach(line -> on.add(line.asText()));
            return on;
        }
        // The fixed charge of a split is quoted with its tax; the rest of the money is not looked into.
        return List.of(fields.has("fixed_excl") ? FIXED : Charge.ENERGY);
    }

    private List<DebtRule> debts() {
        return fields.has("pct")
                ? List.of(new DebtRule(DEBT, DebtRule.Kind.PERCENT_OF_TENDER, percent("pct"), Optional.empty(), true))
                : List.of();
    }
}
