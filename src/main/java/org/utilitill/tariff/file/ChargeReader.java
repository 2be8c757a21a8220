package org.utilitill.tariff.file;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.utilitill.money.TaxRate;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FixedCharge.Period;
import org.utilitill.tariff.charge.FixedCharge.Split;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.StampDuty;
import org.utilitill.tariff.charge.StampDuty.StampStep;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.UnitAdder.DatedValue;
import org.utilitill.tariff.charge.ValueAddedTax;
import org.utilitill.tariff.charge.ValueAddedTax.Rule;
import org.utilitill.tariff.file.FileNode.Text;
import org.utilitill.tariff.file.TariffFault.Code;

/** Reads the charges of a tariff in their order; a levy or tax may rest on what stands before it. */
final class ChargeReader {

    private static final int MOST = 20;
    private static final int MOST_VALUES = 120;
    private static final int MOST_AT_ONCE = 1200;
    private static final String CHARGES = "charges";
    private static final String CODE = "code";
    private static final String NAME = "name";
    private static final String PERCENT = "percent";
    private static final String ON = "on";
    private static final String ABOVE = "above";

    /** What a charge can be. */
    private enum Kind {
        FIXED,
        PER_UNIT,
        LEVY,
        VAT,
        STAMP_DUTY
    }

    private static final Map<String, Kind> KINDS = Map.of(
            "fixed", Kind.FIXED,
            "per unit", Kind.PER_UNIT,
            "levy", Kind.LEVY,
            "vat", Kind.VAT,
            "stamp duty", Kind.STAMP_DUTY);
    private static final Map<String, Period> PERIODS = Map.of("month", Period.MONTH, "day", Period.DAY);
    private static final Map<String, Rule> RULES =
            Map.of("added", Rule.ADDED, "inside", Rule.INSIDE, "tender", Rule.TENDER);

    private final Faults faults;
    private final List<Section> sections;
    private final CurrencyUnit currency;
    /** Place of each code in the list. */
    private final Map<String, Integer> places = new HashMap<>();

    ChargeReader(Section file, CurrencyUnit currency) {
        this.faults = file.faults();
        this.currency = currency;
        this.sections = file.sections(CHARGES, MOST);
        for (int i = 0; i < sections.size(); i++) {
            Optional<String> code = sections.get(i).value(CODE).map(Text::value);
            if (code.isPresent() && (code.get().equals(Charge.ENERGY) || places.putIfAbsent(code.get(), i) != null)) {
                faults.add(sections.get(i).at(CODE), Code.CODE_TWICE, code.get());
            }
        }
    }

    List<Charge> read() {
        List<Charge> charges = new ArrayList<>();
        for (Section section : sections) {
            section.need("kind");
            Values.optionalWord(section, "kind", KINDS).ifPresent(kind -> {
                charges.add(charge(section, kind, charges));
                section.end();
            });
        }
        return charges;
    }

    private Charge charge(Section section, Kind kind, List<Charge> before) {
        String code = Values.code(section, CODE);
        String name = kind == Kind.VAT ? Values.optionalName(section, NAME) : Values.name(section, NAME);
        return switch (kind) {
            case FIXED -> fixed(section, code, name);
            case PER_UNIT -> new UnitAdder(code, name, values(section));
            case LEVY -> new Levy(code, name, Values.figure(section, PERCENT, Figure.PERCENT), on(section, before));
            case VAT -> vat(section, code, name, before);
            case STAMP_DUTY -> new StampDuty(code, name, stamps(section));
        };
    }

    private FixedCharge fixed(Section section, String code, String name) {
        BigDecimal amount = Values.figure(section, "amount", Figure.PRICE);
        Period per = Values.word(section, "per", PERIODS, Period.MONTH);
        boolean accrues = Values.yes(section, "accrues");
        int most = Values.optionalWhole(section, "most", 1, MOST_AT_ONCE).orElse(accrues ? MOST_AT_ONCE : 1);
        if (!accrues) {
            section.useless("most", "accrues: no");
        }
        Optional<Split> split = section.section("split").map(part -> {
            Split read =
                    new Split(Values.figure(part, "below", Figure.TIMES), Values.figure(part, PERCENT, Figure.PERCENT));
            part.end();
            return read;
        });
        return new FixedCharge(code, name, amount, per, accrues, most, split);
    }

    private List<DatedValue> values(Section section) {
        section.need("values");
        List<DatedValue> values = new ArrayList<>();
        for (Section part : section.sections("values", MOST_VALUES)) {
            LocalDate from = Values.day(part, "from");
            if (!values.isEmpty() && !from.isAfter(values.get(values.size() - 1).from())) {
                String before = values.get(values.size() - 1).from().toString();
                faults.add(part.at("from"), Code.ORDER, from.toString(), before);
            }
            values.add(new DatedValue(from, Values.figure(part, "value", Figure.ADDED)));
            part.end();
        }
        return values.isEmpty() ? List.of(new DatedValue(LocalDate.EPOCH, BigDecimal.ONE)) : values;
    }

    private ValueAddedTax vat(Section section, String code, String name, List<Charge> before) {
        TaxRate rate = new TaxRate(Values.figure(section, PERCENT, Figure.TAX));
        Rule rule = Values.word(section, "rule", RULES, Rule.ADDED);
        if (rule == Rule.TENDER) {
            section.useless(ON, "rule: tender");
            section.useless(ABOVE, "rule: tender");
            return new ValueAddedTax(code, name, rate, rule, List.of(), Optional.empty());
        }
        Optional<BigDecimal> above = Values.optional(section, ABOVE, Figure.UNITS);
        return new ValueAddedTax(code, name, rate, rule, on(section, before), above);
    }

    private List<String> on(Section section, List<Charge> before) {
        section.need(ON);
        List<String> on = new ArrayList<>();
        for (Text text : section.values(ON, MOST + 1)) {
            if (on.contains(text.value())) {
                faults.add(text.at(), Code.CODE_TWICE, text.value());
            }
            on.add(text.value());
            resting(text, before);
        }
        return on;
    }

    private void resting(Text on, List<Charge> before) {
        if (on.value().equals(Charge.ENERGY)) {
            return;
        }
        Optional<Charge> charge = before.stream()
                .filter(earlier -> earlier.code().equals(on.value()))
                .findFirst();
        if (charge.isEmpty()) {
            Code fault = places.containsKey(on.value()) ? Code.ON_LATER : Code.ON_UNKNOWN;
            faults.add(on.at(), fault, on.value());
        } else if (isOnWhole(charge.get())) {
            faults.add(on.at(), Code.ON_WHOLE, on.value());
        }
    }

    /** What is taken of the whole sum has no line of its own per unit that anything could rest on. */
    private static boolean isOnWhole(Charge charge) {
        return charge instanceof StampDuty || (charge instanceof ValueAddedTax tax && tax.rule() == Rule.TENDER);
    }

    private List<StampStep> stamps(Section section) {
        section.need("steps");
        List<StampStep> steps = new ArrayList<>();
        for (Section part : section.sections("steps", MOST)) {
            BigDecimal above = Values.figure(part, ABOVE, Figure.sum(currency).orZero());
            if (!steps.isEmpty() && above.compareTo(steps.get(steps.size() - 1).above()) <= 0) {
                String before = steps.get(steps.size() - 1).above().toPlainString();
                faults.add(part.at(ABOVE), Code.ORDER, above.toPlainString(), before);
            }
            steps.add(new StampStep(above, Values.figure(part, "fee", Figure.sum(currency))));
            part.end();
        }
        return steps;
    }
}
