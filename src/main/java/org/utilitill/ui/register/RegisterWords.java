package org.utilitill.ui.register;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.utilitill.registry.FieldChange;
import org.utilitill.registry.form.FieldFault;
import org.utilitill.registry.form.FieldRule;
import org.utilitill.text.Texts;
import org.utilitill.ui.form.ChoiceEntry.Option;
import org.utilitill.vending.Refusal;

/**
 * Fields, rules and codes of the registers as people read them.
 *
 * @param texts the sentences
 */
record RegisterWords(Texts texts) {

    /** Stands for nothing. */
    static final String NOTHING = "\u2013";

    /** The name of a field; the code of a debt or the name of a service may follow it. */
    String field(String name) {
        int dot = name.indexOf('.');
        if (dot < 0) {
            return texts.get("register.field." + name);
        }
        String code = name.substring(dot + 1);
        String what = texts.has("service." + code) ? texts.get("service." + code) : code;
        return texts.get("register.field." + name.substring(0, dot)) + " " + what;
    }

    /** What a rule asks for, as a sentence beside a field. */
    String rule(FieldRule rule) {
        return sentence("register.rule." + rule.name());
    }

    /** What is wrong with a row of a file. */
    String reason(FieldFault fault, String headings) {
        if (fault.rule() == FieldRule.CELLS) {
            return texts.get("register.row.CELLS", fault.value(), headings);
        }
        String ofRow = "register.row." + fault.rule().name();
        return texts.has(ofRow) ? texts.get(ofRow) : rule(fault.rule());
    }

    /** What a refusal of a field says beside it. */
    String rule(Refusal refusal) {
        return sentence("register.rule." + refusal.values().get(2));
    }

    private String sentence(String key) {
        String words = texts.get(key);
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first)
                        .toUpperCase(Locale.forLanguageTag(texts.language().tag()))
                + words.substring(first);
    }

    /** A value of a field: codes in words. */
    String value(String field, String value) {
        if (value.isEmpty()) {
            return NOTHING;
        }
        String key = switch (field) {
            case "service" -> "service." + value;
            case "state" -> "registers.state." + value;
            case "rounding" -> "registers.rounding." + value;
            case "freeUnits" -> "registers." + value;
            default -> "";
        };
        return texts.has(key) ? texts.get(key) : value;
    }

    /** What a version changed, as one text. */
    String changes(List<FieldChange> changes) {
        List<String> words = changes.stream()
                .map(change -> texts.get(
                        "registers.change",
                        field(change.field()),
                        value(change.field(), change.before()),
                        value(change.field(), change.after())))
                .toList();
        return String.join("; ", words);
    }

    /** The constants of an enum as answers. */
    List<Option> options(String field, Enum<?>... constants) {
        return Stream.of(constants)
                .map(one -> new Option(one.name(), value(field, one.name())))
                .toList();
    }

    /** Codes as answers that read the same. */
    static List<Option> codes(List<String> codes) {
        return codes.stream().map(code -> new Option(code, code)).toList();
    }
}
