package org.utilitill.tariff.file;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.StampDuty;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax;
import org.utilitill.tariff.charge.ValueAddedTax.Rule;

/** Writes the charges of a tariff. */
final class ChargeWriter {

    private final YamlText text;

    ChargeWriter(YamlText text) {
        this.text = text;
    }

    void write(List<Charge> charges) {
        if (!charges.isEmpty()) {
            text.open("charges");
            charges.forEach(charge -> text.item(() -> write(charge)));
        }
    }

    private void write(Charge charge) {
        if (charge instanceof FixedCharge fixed) {
            head("fixed", charge);
            fixed(fixed);
        } else if (charge instanceof UnitAdder adder) {
            head("per unit", charge);
            adder(adder);
        } else if (charge instanceof Levy levy) {
            head("levy", charge);
            text.put("percent", levy.percent().toPlainString()).raw("on", list(levy.on()));
        } else if (charge instanceof ValueAddedTax tax) {
            head("vat", charge);
            vat(tax);
        } else if (charge instanceof StampDuty stamp) {
            head("stamp duty", charge);
            stamp(stamp);
        }
    }

    private void head(String kind, Charge charge) {
        text.put("kind", kind).put("code", charge.code());
        if (!charge.name().isEmpty()) {
            text.put("name", charge.name());
        }
    }

    private void fixed(FixedCharge fixed) {
        text.put("amount", fixed.amount().toPlainString())
                .put("per", fixed.per().name().toLowerCase(Locale.ROOT));
        if (fixed.accrues()) {
            text.put("accrues", "yes").put("most", Integer.toString(fixed.most()));
        }
        fixed.split()
                .ifPresent(split -> text.raw(
                        "split",
                        "{below: %s, percent: %s}"
                                .formatted(
                                        split.below().toPlainString(),
                                        split.percent().toPlainString())));
    }

    private void adder(UnitAdder adder) {
        text.open("values");
        adder.values()
                .forEach(value -> text.item(() -> text.put("from", value.from().toString())
                        .put("value", value.value().toPlainString())));
    }

    private void vat(ValueAddedTax tax) {
        text.put("percent", tax.rate().toString()).put("rule", tax.rule().name().toLowerCase(Locale.ROOT));
        if (tax.rule() != Rule.TENDER) {
            text.raw("on", list(tax.on()));
            tax.above().ifPresent(units -> text.put("above", units.toPlainString()));
        }
    }

    private void stamp(StampDuty stamp) {
        text.open("steps");
        stamp.steps()
                .forEach(step -> text.item(() -> text.put("above", step.above().toPlainString())
                        .put("fee", step.fee().toPlainString())));
    }

    static String list(List<String> values) {
        return values.stream().map(YamlText::value).collect(Collectors.joining(", ", "[", "]"));
    }
}
