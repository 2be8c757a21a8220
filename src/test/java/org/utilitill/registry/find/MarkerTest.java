package org.utilitill.registry.find;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkerTest {

    @ParameterizedTest
    @CsvSource({
        "conc, 'José da Conceição', 'José da [Conc]eição'",
        "JOSE conceicao, 'José da Conceição', '[José] da [Conceição]'",
        "nganga, 'Ng''ang''a', '[Ng''ang''a]'",
        "ngang, 'Ng''ang''a', '[Ng''ang'']a'",
        "odnogo, 'J. M. Odongo', 'J. M. [Odongo]'",
        "plot 14, 'Plot 140, Ring Rd', '[Plot] [14]0, Ring Rd'",
        "hass, '\u062D\u0633\u0646 \u0639\u0644\u064A', '\u062D\u0633\u0646 \u0639\u0644\u064A'",
        "\u062D\u0633, '\u062D\u0633\u0646 \u0639\u0644\u064A', '[\u062D\u0633\u0646] \u0639\u0644\u064A'",
        "hassan, '\u062D\u0633\u0646 \u0639\u0644\u064A', '[\u062D\u0633\u0646] \u0639\u0644\u064A'",
        "zzz, Odongo, Odongo"
    })
    void theWordsThatFitAreMarked(String typed, String text, String marked) {
        assertThat(brackets(text, new Marker(typed).words(text))).isEqualTo(marked);
    }

    @ParameterizedTest
    @CsvSource({
        "0722404, '+254 722 404 118', '+254 [722 404] 118'",
        "4118, '+254 722 404 118', '+254 722 40[4 118]'",
        "+254 722, '+254 722 404 118', '+[254 722] 404 118'",
        "5800 0079, '5800 0079 192', '[5800 0079] 192'",
        "58000079193, '5800 0079 192', '[5800 0079 192]'",
        "a-10, A-1001, '[A-10]01'",
        "odongo 9192, '5800 0079 192', '5800 007[9 192]'",
        "odongo, '5800 0079 192', '5800 0079 192'"
    })
    void theDigitsThatFitAreMarked(String typed, String text, String marked) {
        assertThat(brackets(text, new Marker(typed).number(text))).isEqualTo(marked);
    }

    private static String brackets(String text, List<Span> spans) {
        StringBuilder marked = new StringBuilder(text);
        for (int i = spans.size() - 1; i >= 0; i--) {
            marked.insert(spans.get(i).end(), ']').insert(spans.get(i).start(), '[');
        }
        return marked.toString();
    }
}
