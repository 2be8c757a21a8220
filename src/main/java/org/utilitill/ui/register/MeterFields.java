package org.utilitill.ui.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.Meter;
import org.utilitill.registry.MeterLabel;
import org.utilitill.registry.MeterState;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.Utility;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.Service;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;

/** The fields of a meter. A scan of its label fills in all that the label says; the tariff follows the utility. */
final class MeterFields {

    private static final String EA11 = "11";

    /**
     * What a meter may name.
     *
     * @param utilities all there are
     * @param tariffs codes of all there are
     */
    record Offer(List<Utility> utilities, List<String> tariffs) {}

    private final RegisterWords words;
    private final Offer offer;
    private final List<FormField> fields = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>();
    private final TextEntry number;

    /**
     * Fields of a meter.
     *
     * @param known as it is; empty for a new one
     * @param scan what was typed or scanned to find it, for a new one
     */
    MeterFields(RegisterWords words, Offer offer, Optional<Meter> known, String scan) {
        this.words = words;
        this.offer = offer;
        values.putAll(
                Map.of("ti", "01", "krn", "1", "kt", "2", "ken", "255", "ea", "07", "tct", "02", "baseDate", "2014"));
        values.putAll(Map.of("keyChangeTokens", "2", "service", Service.ELECTRICITY.name(), "state", "ACTIVE"));
        known.map(RegistryFields::of).ifPresent(values::putAll);
        number = text("meter", FieldRule.METER);
        number.ask(known.isEmpty());
        text("account", null);
        ChoiceEntry utility = choice("utility", utilities());
        ChoiceEntry service = choice("service", words.options("service", Service.values()));
        choice("tariff", tariffs());
        text("sgc", FieldRule.SGC);
        text("krn", FieldRule.KRN);
        text("ti", FieldRule.TI);
        choice("kt", RegisterWords.codes(List.of("0", "1", "2", "3")));
        text("ken", FieldRule.KEN);
        ChoiceEntry ea = choice("ea", RegisterWords.codes(List.of("07", EA11)));
        choice("tct", RegisterWords.codes(List.of("01", "02", "07", "08")));
        choice("baseDate", RegisterWords.codes(List.of("1993", "2014", "2035")));
        choice("keyChangeTokens", RegisterWords.codes(List.of("2", "3", "4")));
        choice("state", words.options("state", MeterState.values()));
        if (known.isEmpty()) {
            usualTariff();
            number.set(scan);
            scanned();
        }
        utility.onChoice(this::usualTariff);
        service.onChoice(this::usualTariff);
        ea.onChoice(() -> chosen("keyChangeTokens").choose(ea.code().equals(EA11) ? "3" : "2"));
    }

    private List<Option> utilities() {
        return offer.utilities().stream()
                .map(utility -> new Option(utility.code(), utility.code() + " " + utility.name()))
                .toList();
    }

    private List<Option> tariffs() {
        return RegisterWords.codes(offer.tariffs());
    }

    private TextEntry text(String name, @Nullable FieldRule rule) {
        String hint = rule == null ? "" : words.rule(rule);
        TextEntry entry = new TextEntry(name, Shape.CODE, words.field(name), hint).set(values.getOrDefault(name, ""));
        fields.add(entry);
        return entry;
    }

    private ChoiceEntry choice(String name, List<Option> options) {
        ChoiceEntry entry = new ChoiceEntry(name, words.field(name), "", options).choose(values.getOrDefault(name, ""));
        fields.add(entry);
        return entry;
    }

    private ChoiceEntry chosen(String name) {
        return (ChoiceEntry) field(name);
    }

    private FormField field(String name) {
        return fields.stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** The tariff that a new meter of the chosen utility and service gets. */
    private void usualTariff() {
        offer.utilities().stream()
                .filter(utility -> utility.code().equals(chosen("utility").code()))
                .findFirst()
                .flatMap(utility ->
                        utility.tariff(Service.valueOf(chosen("service").code())))
                .ifPresent(code -> chosen("tariff").choose(code));
    }

    /** A whole label in the field of the number goes to the fields it speaks of. */
    void scanned() {
        String scan = number.text();
        if (MeterLabel.looksLikeOne(scan) && MeterLabel.read(scan) instanceof MeterLabel.Reading.Read read) {
            MeterIdentity identity = read.label().identity();
            set("sgc", identity.sgc().digits());
            set("ti", identity.ti().digits());
            set("krn", Integer.toString(identity.krn().value()));
            chosen("ea").choose("%02d".formatted(identity.ea().code()));
            chosen("tct").choose("%02d".formatted(identity.carrier().code()));
            number.set(read.label().number().digits());
        }
    }

    private void set(String name, String value) {
        ((TextEntry) field(name)).set(value);
    }

    List<FormField> fields() {
        return List.copyOf(fields);
    }

    /** The texts as the station reads them. */
    Map<String, String> typed() {
        Map<String, String> typed = new HashMap<>();
        for (FormField field : fields) {
            typed.put(field.name(), field instanceof ChoiceEntry choice ? choice.code() : ((TextEntry) field).text());
        }
        return typed;
    }
}
