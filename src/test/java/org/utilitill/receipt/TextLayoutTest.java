package org.utilitill.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.receipt.Part.Centered;
import org.utilitill.receipt.Part.Digits;
import org.utilitill.receipt.Part.Field;
import org.utilitill.receipt.Part.Pair;
import org.utilitill.receipt.Part.Rule;
import org.utilitill.sts.token.TokenNumber;

class TextLayoutTest {

    private static final Pattern WHOLE_GROUPS = Pattern.compile("\\d{4}( \\d{4})*");

    @ParameterizedTest
    @CsvSource({"48, 1", "47, 2", "42, 2", "32, 2", "64, 1"})
    void aTokenIsBrokenBetweenGroupsOnly(int columns, int rows) {
        TokenNumber token = TokenNumber.of("01234567890123456789");
        List<PaperLine> lines = TextLayout.lines(List.of(new Digits(token)), columns);

        assertThat(lines).hasSize(rows).allSatisfy(line -> {
            assertThat(line.text()).matches(WHOLE_GROUPS);
            assertThat(line.width() + "x" + line.height()).isEqualTo("2x2");
            assertThat(line.columns()).isLessThanOrEqualTo(columns);
        });
        assertThat(lines.stream().map(PaperLine::text).collect(Collectors.joining(" ")))
                .isEqualTo(token.grouped());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            20,000.00             | 1
            999,999,999.99        | 1
            999,999,999,999.99    | 2
            """)
    void aSumThatDoesNotFitBesideItsLabelStandsOnALineOfItsOwn(String sum, int rows) {
        List<PaperLine> lines = lines(new Pair("VAT 16% on 431.03", sum, false), 32);
        assertThat(lines).hasSize(rows);
        assertThat(lines.get(rows - 1).text()).hasSize(32).endsWith(" " + sum);
    }

    @Test
    void aSumNeverTouchesItsLabel() {
        assertThat(lines(new Pair("L".repeat(15), "9".repeat(16), false), 32)).hasSize(1);
        assertThat(lines(new Pair("L".repeat(16), "9".repeat(16), false), 32)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\nb", "a\tb", "a\u0000b", "a\u001B@b", "a\u0007b", "a\u2028b", "a\u2029b", "a\u0085b"})
    void aCharacterThatCouldCommandAPrinterBecomesABlank(String name) {
        assertThat(lines(new Centered(name, false), 32).get(0).text().replaceAll(" +", " "))
                .isIn("a b", "a @b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u202Eb", "a\u200Fb", "a\u2066b", "a\u061Cb", "a\u200Bb", "\uFEFFab", "a\uD800b"})
    void aMarkThatCouldTurnALineAroundGoes(String name) {
        assertThat(lines(new Centered(name, false), 32).get(0).text()).isEqualTo("ab");
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 42, 48})
    void aLongNameRunsOverOneLineAndThenEndsInDots(int columns) {
        List<PaperLine> lines = lines(new Field("Name", "Wanjiku ".repeat(37)), columns);
        assertThat(lines).hasSize(2);
        assertThat(lines.get(1).text()).startsWith(" ".repeat(9)).endsWith("...");
        assertThat(lines(new Centered("x".repeat(300), false), columns)).hasSize(2);
    }

    @Test
    void aLongNameIsBrokenAtABlankWhereThereIsOne() {
        assertThat(lines(new Field("Name", "Maria da Conceição Nascimento dos Santos"), 32))
                .extracting(PaperLine::text)
                .containsExactly("Name     Maria da Conceição", "         Nascimento dos Santos");
    }

    @Test
    void anEmptyFieldLeavesItsLabel() {
        assertThat(lines(new Field("Name", ""), 32)).extracting(PaperLine::text).containsExactly("Name");
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 33, 42, 48})
    void emojiAreNeverCutInHalf(int columns) {
        String name = "😀".repeat(150);
        for (String shift : List.of("", "x")) {
            for (Part part : List.of(
                    new Field("Name", shift + name),
                    new Centered(shift + name, false),
                    new Centered(shift + name, true),
                    new Pair(shift + name, "1.00", false),
                    new Pair("x", shift + name, true))) {
                assertThat(TextLayout.lines(List.of(part), columns)).allSatisfy(line -> {
                    assertThat(line.text().codePoints()).noneMatch(c -> c >= 0xD800 && c <= 0xDFFF);
                    assertThat(line.columns()).isLessThanOrEqualTo(columns);
                });
            }
        }
    }

    @Test
    void noLineIsEverWiderThanThePaper() {
        for (long seed = 1; seed <= 5_000; seed++) {
            Random random = new Random(seed);
            int columns = 32 + random.nextInt(20);
            Part part = part(random);
            assertThat(TextLayout.lines(List.of(part), columns))
                    .as("seed %d, %d columns, %s", seed, columns, part)
                    .isNotEmpty()
                    .allMatch(line -> line.columns() <= columns);
        }
    }

    @Test
    void aHeadingIsOfDoubleWidthWhereItFitsAndBoldInAnyCase() {
        assertThat(lines(new Centered("x".repeat(16), true), 32))
                .containsExactly(PaperLine.centered("x".repeat(16)).inBold().big(2, 1));
        assertThat(lines(new Centered("x".repeat(17), true), 32))
                .containsExactly(PaperLine.centered("x".repeat(17)).inBold());
        assertThat(lines(new Centered("x", false), 32)).containsExactly(PaperLine.centered("x"));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 31})
    void paperNarrowerThan32ColumnsIsRefused(int columns) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TextLayout.lines(List.of(), columns))
                .withMessageContaining("paper of " + columns + " columns");
    }

    @Test
    void aRuleCrossesThePaper() {
        assertThat(lines(new Rule('='), 42)).containsExactly(PaperLine.of("=".repeat(42)));
    }

    private static List<PaperLine> lines(Part part, int columns) {
        return TextLayout.lines(List.of(part), columns);
    }

    private static Part part(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> new Centered(text(random), random.nextBoolean());
            case 1 -> new Field("Label", text(random));
            case 2 -> new Pair(text(random), text(random), random.nextBoolean());
            default -> new Pair(text(random), "1,000.00", true);
        };
    }

    private static String text(Random random) {
        String letters = "abc  é٣😀\u202E\n\u0301-.";
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(80); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
