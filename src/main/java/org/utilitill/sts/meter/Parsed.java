package org.utilitill.sts.meter;

import org.utilitill.sts.field.StsError;

/**
 * What became of something a person typed: the value, or why it is none.
 *
 * @param <T> the value
 */
public sealed interface Parsed<T> {

    /**
     * The text was right.
     *
     * @param value what it stands for
     * @param <T> the value
     */
    record Ok<T>(T value) implements Parsed<T> {}

    /**
     * The text was wrong.
     *
     * @param error the rule it breaks
     * @param typed the text as it was typed
     * @param <T> the value it should have been
     */
    record Wrong<T>(StsError error, String typed) implements Parsed<T> {}
}
