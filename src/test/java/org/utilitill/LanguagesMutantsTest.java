package org.utilitill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.house.Bundle;
import org.utilitill.house.SourceTree;
import org.utilitill.house.TextUses;

/** Every rule of the languages finds its fault and leaves lawful texts and questions in peace. */
class LanguagesMutantsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # the file, lines parted by ;  | found
                    a = x;b = y;a = x              | f: a occurs twice
                    a =                            | f: a is empty
                    a = \\u0020                    | f: a is empty
                    a = \\u0020x                   | f: a begins or ends with a blank
                    a = x\\u00a0\\u0020            | f: a begins or ends with a blank
                    a = Stop!                      | f: a ends with !
                    a = Name:                      | f: a ends with :
                    a = x {0} {2}                  | f: a leaves out a place: x {0} {2}
                    a = x {1}                      | f: a leaves out a place: x {1}
                    """)
    void badStyleIsFound(String file, String found) throws IOException {
        assertThat(bundle(file).faults()).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # English   | translation     | found
                    a = x       | a = z;b = y     | f: b is not in English
                    a = x {0}   | a = z           | f: a has other places than English: z
                    a = x {0}   | a = z {0} {1}   | f: a has other places than English: z {0} {1}
                    a = x {0}   | a = x {0}       | f: a is English: x {0}
                    """)
    void aWrongTranslationIsFound(String english, String translation, String found) throws IOException {
        assertThat(bundle(translation).faultsBeside(bundle(english), List.of())).containsExactly(found);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    a = {0} and {1}  | a = {1} na {0}
                    a = {0} – {1} %  | a = {0} – {1} %
                    name = Utilitill | name = Utilitill
                    """)
    void aLawfulTranslationIsLeftInPeace(String english, String translation) throws IOException {
        assertThat(bundle(translation).faultsBeside(bundle(english), List.of("name")))
                .isEmpty();
        assertThat(bundle(translation).faults()).isEmpty();
    }

    @Test
    void aTextNobodyAsksForIsFound() throws IOException {
        TextUses uses = uses("Object f = \"sell.total\"; Object g = \"error.\" + f; Object h = \". \";");

        assertThat(uses.unused(bundle("sell.total = x;error.disk = x;errors = x;sell.tota = x")))
                .containsExactly("errors", "sell.tota");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # asked                               | found
                    texts.get("sell.tota", 1)             | asks for "sell.tota", which is no text
                    this.texts.get("sell")                | asks for "sell", which is no text
                    receipt.texts().get("slip.x." + a)    |
                    texts().get("sell.total")             | gives 0 values to "sell.total"
                    text.get("total", 1, 2)               | gives 2 values to "total"
                    """)
    void aQuestionWithoutAnAnswerIsFound(String question, String found) throws IOException {
        List<String> faults = uses("Object b = \"sell.\"; Object f() { return %s; }".formatted(question))
                .faults(bundle("sell.total = {0};sell.plain = x"));

        assertThat(faults).isEqualTo(found == null ? List.of() : List.of("X.java:2 " + found));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "texts.get(\"sell.total\", 1)",
                "text.get(\"total\", 1)",
                "texts().get(\"sell.plain\")",
                "texts.get(key, 1, 2)",
                "json.get(\"seq\")",
                "context.get(0)"
            })
    void otherQuestionsAreLeftInPeace(String question) throws IOException {
        assertThat(uses("Object b = \"sell.\"; Object f() { return %s; }".formatted(question))
                        .faults(bundle("sell.total = {0};sell.plain = x")))
                .isEmpty();
    }

    private static Bundle bundle(String lines) throws IOException {
        return Bundle.read("f", lines.replace(";", "\n"));
    }

    private static TextUses uses(String members) throws IOException {
        return new TextUses(SourceTree.of("X.java", "class X {\n" + members + "\n}"));
    }
}
