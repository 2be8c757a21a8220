package org.utilitill.ui.prices;

import java.util.List;
import java.util.stream.Collectors;
import org.utilitill.tariff.Tariff;
import org.utilitill.tariff.charge.Charge;
import org.utilitill.tariff.charge.DebtRule;
import org.utilitill.tariff.charge.FixedCharge;
import org.utilitill.tariff.charge.FreeUnits;
import org.utilitill.tariff.charge.Levy;
import org.utilitill.tariff.charge.StampDuty;
import org.utilitill.tariff.charge.UnitAdder;
import org.utilitill.tariff.charge.ValueAddedTax;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.Panel.Fact;

/** What a tariff takes and gives besides the units, in words. */
final class ChargeWords {

    private final Texts texts;
    private final Tariff tariff;
    private final String currency;
    private final String unit;

    ChargeWords(Texts texts, Tariff tariff) {
        this.texts = texts;
        this.tariff = tariff;
        this.currency = tariff.currency().getCode();
        this.unit = texts.get("unit." + tariff.service());
    }

    Fact fact(Charge charge) {
        return new Fact(name(charge), words(charge));
    }

    private String name(Charge charge) {
        return charge.name().isEmpty() ? texts.get("sell.quote.vat") : charge.name();
    }

    private String words(Charge charge) {
        if (charge instanceof FixedCharge fixed) {
            return fixed(fixed);
        } else if (charge instanceof UnitAdder adder) {
            return joined(adder.values().stream()
                    .map(dated -> texts.get(
                            "prices.adder",
                            texts.get("prices.each", currency, Figures.money(dated.value()), unit),
                            dated.from().toString()))
                    .toList());
        } else if (charge instanceof Levy levy) {
            return texts.get("prices.levy", Figures.plain(levy.percent()), named(levy.on()));
        } else if (charge instanceof ValueAddedTax tax) {
            return tax(tax);
        }
        return joined(((StampDuty) charge)
                .steps().stream()
                        .map(step -> texts.get(
                                "prices.stamp", currency, Figures.money(step.fee()), Figures.money(step.above())))
                        .toList());
    }

    private static String joined(List<String> parts) {
        return String.join("; ", parts);
    }

    private String fixed(FixedCharge fixed) {
        String each = texts.get("prices.fixed." + fixed.per(), currency, Figures.money(fixed.amount()));
        String whole = fixed.accrues() ? texts.get("prices.fixed.accrues", each, Integer.toString(fixed.most())) : each;
        return fixed.split()
                .map(split -> texts.get(
                        "prices.fixed.split", whole, Figures.plain(split.below()), Figures.plain(split.percent())))
                .orElse(whole);
    }

    private String tax(ValueAddedTax tax) {
        String rate = tax.rate().toString();
        String words = tax.rule() == ValueAddedTax.Rule.TENDER
                ? texts.get("prices.tender", rate)
                : texts.get("prices.vat." + tax.rule(), rate, named(tax.on()));
        return tax.above()
                .map(above -> texts.get("prices.vat.above", words, Figures.plain(above), unit))
                .orElse(words);
    }

    /** Charges by the names that slips have for them. */
    private String named(List<String> codes) {
        return codes.stream().map(this::named).collect(Collectors.joining(" + "));
    }

    private String named(String code) {
        return tariff.charges().stream()
                .filter(charge -> charge.code().equals(code))
                .findFirst()
                .map(this::name)
                .orElseGet(() -> texts.get("prices.energy"));
    }

    Fact debt(DebtRule rule) {
        String name = rule.debt().equals(DebtRule.ANY)
                ? texts.get("prices.debt.any")
                : texts.get("prices.debt.of", rule.debt());
        String words = switch (rule.kind()) {
            case PERCENT_OF_TENDER -> texts.get("prices.debt.tender", Figures.plain(rule.value()));
            case PERCENT_OF_DEBT -> texts.get("prices.debt.owed", Figures.plain(rule.value()));
            case INSTALMENT -> texts.get("prices.debt.instalment", currency, Figures.money(rule.value()));
            case ALL -> texts.get("prices.debt.all");
        };
        return new Fact(
                name,
                rule.most()
                        .map(most -> texts.get("prices.debt.most", words, Figures.plain(most)))
                        .orElse(words));
    }

    Fact free(FreeUnits free) {
        String units = Figures.plain(free.units());
        String words;
        if (!free.classes().isEmpty()) {
            words = texts.get("prices.free.classes", units, unit, String.join(", ", free.classes()));
        } else if (free.everyone()) {
            words = texts.get("prices.free.everyone", units, unit);
        } else {
            words = texts.get("prices.free.entitled", units, unit);
        }
        return new Fact(texts.get("prices.free"), words);
    }
}
