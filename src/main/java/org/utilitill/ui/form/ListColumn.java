package org.utilitill.ui.form;

import java.util.function.Function;

/**
 * A column of a list.
 *
 * @param title over it
 * @param width in pixels; a column of 0 takes what is left
 * @param words of a line
 * @param style name of the style class of a line's cell; empty for none
 */
public record ListColumn<T>(String title, int width, Function<T, String> words, Function<T, String> style) {

    /** A column in the ordinary style. */
    public static <T> ListColumn<T> of(String title, int width, Function<T, String> words) {
        return new ListColumn<>(title, width, words, line -> "");
    }
}
