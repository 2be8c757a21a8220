package org.utilitill.cli.tariff.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.joda.money.Money;
import org.utilitill.cli.lines.LineRefusal;
import org.utilitill.money.Energy;
import org.utilitill.money.Rounding;
import org.utilitill.tariff.PricingInputs;
import org.utilitill.tariff.Quote;
import org.utilitill.tariff.QuoteLine;
import org.utilitill.tariff.QuoteLine.AdderLine;
import org.utilitill.tariff.QuoteLine.DebtLine;
import org.utilitill.tariff.QuoteLine.FixedLine;
import org.utilitill.tariff.QuoteLine.LevyLine;
import org.utilitill.tariff.QuoteLine.StampLine;
import org.utilitill.tariff.QuoteLine.TaxLine;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.TariffCalculator;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.ValueAddedTax;

/** What a case is answered, under the names of the vectors. */
final class CaseAnswer {

    private static final String EXPECT = "expect_";
    private static final String LINES = "expect_lines";
    private static final String PUBLISHED = "published_total";
    /** Decimals of units and exact money where a case does not say how many it wants. */
    private static final int PLACES = 4;

    private final CaseFields fields;
    private final Tariff tariff;
    private final PricingInputs inputs;
    private final TariffCalculator calculator;
    private final Map<String, BigDecimal> figures = new LinkedHashMap<>();
    private final Map<String, BigDecimal> lines = new LinkedHashMap<>();

    CaseAnswer(CaseFields fields, Tariff tariff, PricingInputs inputs) {
        this.fields = fields;
        this.tariff = tariff;
        this.inputs = inputs;
        this.calculator = new TariffCalculator(tariff, inputs);
    }

    ObjectNode answer() {
        CaseMode mode = CaseMode.of(fields);
        switch (mode) {
            case UNITS_TO_MONEY -> money();
            case MONEY_TO_UNITS -> units();
            default -> split(mode);
        }
        return chosen();
    }

    private void money() {
        BigDecimal units = fields.amount("units", BigDecimal.ZERO);
        BigDecimal exact = calculator
                .exactTotal(units)
                .orElseThrow(() -> new LineRefusal("E_DEBT", "The debt takes whatever is paid."));
        BigDecimal net = withoutTax(units, exact);
        figures.put("expect_total", coins(exact));
        figures.put("expect_total_exact", exact);
        figures.put(PUBLISHED, exact.setScale(tariff.currency().getDecimalPlaces(), RoundingMode.DOWN));
        figures.put("expect_excl", coins(net));
        figures.put("expect_incl", coins(exact));
    }

    /** The same purchase under the same tariff without its value added tax. */
    private BigDecimal withoutTax(BigDecimal units, BigDecimal exact) {
        Tariff net = tariff.with(tariff.charges().stream()
                .filter(charge -> !(charge instanceof ValueAddedTax))
                .toList());
        return new TariffCalculator(net, inputs).exactTotal(units).orElse(exact);
    }

    private BigDecimal coins(BigDecimal exact) {
        return exact.setScale(tariff.currency().getDecimalPlaces(), RoundingMode.HALF_UP);
    }

    private void units() {
        BigDecimal exact = calculator.exactUnits(tender().getAmount());
        figures.put("expect_units_exact", exact);
        figures.put("expect_units_published", exact);
        figures.put("expect_token_floor", Rounding.DOWN.toTenths(exact).toDecimal());
        figures.put("expect_token_halfup", Rounding.HALF_UP.toTenths(exact).toDecimal());
        quote();
        figures.put("expect_vat", lines.getOrDefault(CaseTariff.VAT, BigDecimal.ZERO));
    }

    private Money tender() {
        return Money.of(tariff.currency(), fields.figure("tender"), RoundingMode.UNNECESSARY);
    }

    private Quote quote() {
        Money tender = tender();
        Energy units = calculator.units(tender);
        Quote quote = calculator.quote(tender, units.tenths() == 0 ? inputs.free() : units);
        quote.lines().forEach(line -> lines.put(code(line), line.amount().getAmount()));
        return quote;
    }

    private static String code(QuoteLine line) {
        if (line instanceof FixedLine fixed) {
            return fixed.code();
        } else if (line instanceof AdderLine adder) {
            return adder.code();
        } else if (line instanceof LevyLine levy) {
            return levy.code();
        } else if (line instanceof TaxLine tax) {
            return tax.code();
        } else if (line instanceof StampLine stamp) {
            return stamp.code();
        } else if (line instanceof DebtLine debt) {
            return debt.code();
        }
        return line instanceof QuoteLine.RoundingLine ? "rounding" : Charge.ENERGY;
    }

    /** What a fixed charge or a debt takes, with its tax, and what is left for energy. */
    private void split(CaseMode mode) {
        Quote quote = quote();
        if (mode == CaseMode.SPLIT_ONLY) {
            return;
        }
        lines.clear();
        Money energy = quote.total();
        for (QuoteLine line : quote.lines()) {
            if (line instanceof FixedLine fixed) {
                energy = energy.minus(fixed.withTax());
                put("fixed", fixed.withTax(), fixed.left());
            } else if (line instanceof DebtLine debt) {
                energy = energy.minus(debt.amount());
                put("debt", debt.amount(), debt.left());
            }
        }
        lines.put(Charge.ENERGY, energy.getAmount());
    }

    private void put(String what, Money paid, Money left) {
        lines.put(what + "_paid", paid.getAmount());
        lines.put(what + "_left", left.getAmount());
    }

    /** What the case expects, to its decimals; all there is when it expects nothing. */
    private ObjectNode chosen() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        boolean asks = fields.names().stream().anyMatch(CaseAnswer::isExpected);
        figures.forEach((name, figure) -> {
            if (asks ? fields.has(name) : name.startsWith(EXPECT)) {
                answer.put(name, asks ? like(fields.node(name), figure) : plain(figure));
            }
        });
        if (asks ? fields.has(LINES) : !lines.isEmpty()) {
            ObjectNode all = answer.putObject(LINES);
            lines.forEach((name, amount) -> line(all, asks, name, amount));
        }
        return answer;
    }

    private void line(ObjectNode all, boolean asks, String name, BigDecimal amount) {
        JsonNode wanted = asks ? fields.node(LINES).path(name) : JsonNodeFactory.instance.missingNode();
        if (!asks) {
            all.put(name, amount.toPlainString());
        } else if (!wanted.isMissingNode()) {
            all.put(name, like(wanted, amount));
        }
    }

    private static boolean isExpected(String field) {
        return field.startsWith(EXPECT) || field.equals(PUBLISHED);
    }

    /** A figure to the decimals of another, or to more where those of money would be lost. */
    private String like(JsonNode wanted, BigDecimal figure) {
        int scale = Math.max(CaseFields.figure("expected", wanted).scale(), 0);
        int money = tariff.currency().getDecimalPlaces();
        boolean exact = figure.scale() > money;
        BigDecimal rounded = figure.setScale(exact ? scale : Math.max(scale, money), RoundingMode.HALF_UP);
        BigDecimal shortest = rounded.stripTrailingZeros();
        return (shortest.scale() <= scale ? rounded.setScale(scale, RoundingMode.HALF_UP) : rounded).toPlainString();
    }

    private static String plain(BigDecimal figure) {
        return figure.scale() <= PLACES
                ? figure.toPlainString()
                : figure.setScale(PLACES, RoundingMode.HALF_UP).toPlainString();
    }
}
