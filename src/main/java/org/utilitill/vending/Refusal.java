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
        Object[] words = values.stream()
                .map(value -> code == RefusalCode.PRINTER_NOT_READY ? texts.get("printer.fault." + value) : value)
                .toArray();
        return texts.get("error." + code.code(), words);
    }

    /** A refusal with its figures. */
    public static Refusal of(RefusalCode code, String... values) {
        return new Refusal(code, List.of(values));
    }
}
