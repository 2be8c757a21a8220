package org.utilitill.ui.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.utilitill.money.Rounding;
import org.utilitill.registry.RegistryFields;
import org.utilitill.registry.Utility;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.sts.token.Service;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.ui.form.TextEntry.Shape;

/** The fields of a utility; each service is sold under a tariff or not at all. */
final class UtilityFields {

    private final RegisterWords words;
    private final Map<String, String> known;
    private final List<FormField> fields = new ArrayList<>();

    /**
     * Fields of a utility as it is known, or of a new one.
     *
     * @param tariffs codes of all tariffs there are
     */
    UtilityFields(RegisterWords words, Optional<Utility> utility, List<String> tariffs) {
        this.words = words;
        known = utility.map(RegistryFields::of).orElseGet(Map::of);
        text("code", Shape.CODE, words.rule(FieldRule.CODE)).ask(utility.isEmpty());
        text("name", Shape.LINE, "");
        text("taxNumber", Shape.CODE, "");
        text("helpLine", Shape.CODE, "");
        text("header", Shape.LINE, "");
        text("tokenClock", Shape.CODE, words.rule(FieldRule.CLOCK));
        for (Service service : Service.values()) {
            fields.add(service("tariff." + service.name(), tariffs));
        }
        fields.add(
                new ChoiceEntry("rounding", words.field("rounding"), "", words.options("rounding", Rounding.values()))
                        .choose(known.getOrDefault("rounding", Rounding.DOWN.name())));
    }

    private TextEntry text(String name, Shape shape, String hint) {
        String usual = name.equals("tokenClock") ? "Z" : "";
        TextEntry entry = new TextEntry(name, shape, words.field(name), hint).set(known.getOrDefault(name, usual));
        fields.add(entry);
        return entry;
    }

    private ChoiceEntry service(String name, List<String> tariffs) {
        List<Option> options = new ArrayList<>();
        options.add(new Option("", words.texts().get("utilities.service.not")));
        options.addAll(RegisterWords.codes(tariffs));
        return new ChoiceEntry(name, words.field(name), "", options).choose(known.getOrDefault(name, ""));
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
