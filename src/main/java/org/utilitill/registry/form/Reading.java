package org.utilitill.registry.form;

import java.util.List;

/**
 * What became of reading a form.
 *
 * @param <T> what the form describes
 */
public sealed interface Reading<T> {

    /** It says something. */
    record Read<T>(T value) implements Reading<T> {}

    /** It does not, for every one of these reasons. */
    record Faulty<T>(List<FieldFault> faults) implements Reading<T> {
        public Faulty {
            faults = List.copyOf(faults);
        }
    }
}
