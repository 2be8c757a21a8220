package org.utilitill.ui.keys;

import java.util.ArrayList;
import java.util.List;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.ChoiceEntry;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.ui.form.FormField;
import org.utilitill.ui.form.TextEntry;
import org.utilitill.vending.keys.KeyDraft;

/** The fields of a key profile as they are typed. */
final class ProfileForm {

    private final Texts texts;
    private final List<FormField> fields = new ArrayList<>();

    /** An empty profile; what most keys have is chosen where there is a choice. */
    ProfileForm(Texts texts) {
        this.texts = texts;
        add("name", TextEntry.Shape.LINE);
        add("utility", TextEntry.Shape.CODE);
        add("sgc", TextEntry.Shape.CODE);
        choice("kt", "0", "1", "2", "3").choose("2");
        add("krn", TextEntry.Shape.CODE);
        add("ken", TextEntry.Shape.CODE);
        choice("baseDate", "1993", "2014", "2035").choose("2014");
        choice("dkga", "02", "04").choose("04");
        choice("ea", "07", "11", "07, 11");
        choice("tct", "01", "02", "07", "08").choose("02");
        add("ti", TextEntry.Shape.CODE);
        choice("iin", "600727", "0000");
        List.of("from", "until", "perToken", "perMeterDay", "perDay").forEach(name -> add(name, TextEntry.Shape.CODE));
    }

    private void add(String name, TextEntry.Shape shape) {
        fields.add(new TextEntry(name, shape, texts.get("key.field." + name), texts.get("key.rule." + name)));
    }

    private ChoiceEntry choice(String name, String... codes) {
        List<Option> options =
                List.of(codes).stream().map(code -> new Option(code, code)).toList();
        ChoiceEntry choice = new ChoiceEntry(name, texts.get("key.field." + name), "", options);
        fields.add(choice);
        return choice;
    }

    List<FormField> fields() {
        return fields;
    }

    KeyDraft draft() {
        return new KeyDraft(
                value("name"),
                value("utility"),
                value("sgc"),
                value("kt"),
                value("krn"),
                value("ken"),
                value("baseDate"),
                value("dkga"),
                value("ea"),
                value("tct"),
                value("ti"),
                value("iin"),
                value("from"),
                value("until"),
                value("perToken"),
                value("perMeterDay"),
                value("perDay"));
    }

    private String value(String name) {
        FormField field = fields.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
        return field instanceof ChoiceEntry choice ? choice.code() : ((TextEntry) field).text();
    }
}
