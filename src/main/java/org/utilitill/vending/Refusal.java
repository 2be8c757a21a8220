package org.utilitill.vending;

import java.util.List;

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

    /** A refusal with its figures. */
    public static Refusal of(RefusalCode code, String... values) {
        return new Refusal(code, List.of(values));
    }
}
