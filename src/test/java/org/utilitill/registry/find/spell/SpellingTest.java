package org.utilitill.registry.find.spell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "José CONCEIÇÃO, jose conceicao",
        "Straße Øster Łódź, strasse oster lodz",
        "O'Brien d\u2019Almeida, obrien dalmeida",
        "12-14 Ring/Rd, 12 14 ring rd",
        "\u0623\u062D\u0645\u062F \u0622\u0645\u0646\u0629, \u0627\u062D\u0645\u062F \u0627\u0645\u0646\u0647",
        "\u0645\u064F\u062D\u064E\u0645\u0651\u064E\u062F \u0645\u062D\u0640\u0640\u0645\u062F, \u0645\u062D\u0645\u062F"
                + " \u0645\u062D\u0645\u062F",
        "\u0645\u0635\u0637\u0641\u0649, \u0645\u0635\u0637\u0641\u064A",
        "\u0661\u0662\u0663 \u06F4\u06F5, 123 45",
        "a\u200Fb, ab",
        "'', ''"
    })
    void spellingsThatMeanTheSameFoldToTheSame(String text, String folded) {
        String words = String.join(
                " ", FoldedText.words(text).stream().map(FoldedWord::text).toList());
        assertThat(words).isEqualTo(folded);
    }

    @Test
    void aWordKnowsWhereItsLettersStand() {
        FoldedWord word = FoldedText.words("a Conc\u0327ei").get(1);
        assertThat(word.text()).isEqualTo("concei");
        assertThat(word.start()).isEqualTo(2);
        assertThat(IntStream.range(0, 6).map(word::endOf)).containsExactly(3, 4, 5, 7, 8, 9);
    }

    @ParameterizedTest
    @CsvSource({
        "odongo, odongo, 0",
        "odnogo, odongo, 1",
        "odogo, odongo, 1",
        "odonggo, odongo, 1",
        "adongo, odongo, 1",
        "adnogo, odongo, 2",
        "abc, cab, 2",
        "kamau, wanjiru, 3"
    })
    void slipsAreCounted(String typed, String word, int slips) {
        assertThat(Typos.between(typed, word, 2)).isEqualTo(slips);
    }

    @Test
    void slipsAreCountedAsTheWholeTableCountsThem() {
        long seed = 11;
        Random random = new Random(seed);
        for (int i = 0; i < 5_000; i++) {
            String typed = word(random);
            String word = word(random);
            assertThat(Typos.between(typed, word, 2))
                    .as("seed %d: %s, %s", seed, typed, word)
                    .isEqualTo(Math.min(3, slow(typed, word)));
        }
    }

    private static String word(Random random) {
        StringBuilder word = new StringBuilder();
        for (int i = 1 + random.nextInt(6); i > 0; i--) {
            word.append((char) ('a' + random.nextInt(3)));
        }
        return word.toString();
    }

    /** The textbook's table, with pairs swapped once. */
    private static int slow(String a, String b) {
        int[][] table = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                if (i == 0 || j == 0) {
                    table[i][j] = i + j;
                    continue;
                }
                int other = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
                table[i][j] = Math.min(Math.min(table[i - 1][j], table[i][j - 1]) + 1, table[i - 1][j - 1] + other);
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    table[i][j] = Math.min(table[i][j], table[i - 2][j - 2] + 1);
                }
            }
        }
        return table[a.length()][b.length()];
    }

    @ParameterizedTest
    @CsvSource({
        "0722 404 118, 722404118",
        "+254 722 404 118, 254722404118 722404118",
        "00254-722-404-118, 254722404118 722404118",
        "254722404118, 254722404118 722404118",
        "+1 (202) 555 0143, 12025550143 2025550143",
        "+20 10 1234 5678, 201012345678 1012345678",
        "123, ''"
    })
    void aPhoneNumberIsKnownWithAndWithoutItsCountry(String written, String forms) {
        assertThat(String.join(" ", PhoneForms.of(written))).isEqualTo(forms);
    }
}
