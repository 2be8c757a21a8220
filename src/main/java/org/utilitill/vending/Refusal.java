package org.utilitill.vending;

import java.util.List;
import org.utilitill.text.Texts;

/**
 * A refusal with the figures its sentence needs.
 *
 * @param code which sentence
 * @param values what stands in its placeholders, in order
 */
public record Refusal(RefusalCode code, List<String> values) {

    public Refusal {
        values = List.copyOf(values);
    }

    /** The sentence that says what happened, what it means for the money and what to do. */
    public String sentence(Texts texts) {
        Object[] words = new Object[values.size()];
        for (int place = 0; place < words.length; place++) {
            words[place] = word(texts, place);
        }
        return texts.get("error." + code.code(), words);
    }

    /** A value as people read it: some are names of sentences themselves. */
    private String word(Texts texts, int place) {
        String value = values.get(place);
        return switch (code) {
            case PRINTER_NOT_READY -> texts.get("printer.fault." + value);
            case APPROVAL_NEEDED -> texts.get("approval." + value);
            case PERSON_LOCKED -> place == 1 ? texts.get("ui.role." + value) : value;
            case KEY_STATE -> place > 0 ? texts.get("key.state." + value) : value;
            case KEY_FIELD -> keyField(texts, place, value);
            case REGISTER_FIELD -> registerField(texts, place, value);
            case REGISTER_COLUMNS -> texts.get("register.columns." + value);
            case IMPORT_RECIPIENT -> texts.get("import.opener." + value);
            case TARIFF_SERVICE -> place > 0 ? texts.get("tariff.service." + value) : value;
            case SIGNER_KEY -> texts.get("signer.reason." + value);
            default -> value;
        };
    }

    private static String keyField(Texts texts, int place, String value) {
        return switch (place) {
            case 0 -> texts.get("key.field." + value);
            case 2 -> texts.get("key.rule." + value);
            default -> value;
        };
    }

    /** A field may carry the code of a debt or a service behind a dot. */
    private static String registerField(Texts texts, int place, String value) {
        int dot = value.indexOf('.');
        return switch (place) {
            case 0 ->
                dot < 0
                        ? texts.get("register.field." + value)
                        : texts.get("register.field." + value.substring(0, dot)) + " " + value.substring(dot + 1);
            case 2 -> texts.get("register.rule." + value);
            default -> value;
        };
    }

    /** Whether the disk is the reason: then it is not asked to take a record of the refusal. */
    public boolean ofTheDisk() {
        return code.code().startsWith("E-DSK") || code == RefusalCode.FOLDER;
    }

    /** A refusal with its figures. */
    public static Refusal of(RefusalCode code, String... values) {
        return new Refusal(code, List.of(values));
    }
}
