package org.utilitill.tariff.file;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.tariff.file.TariffFault.Code;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;

class TariffReaderTest {

    private static final String WHOLE = """
            utilitill tariff: 1
            code: D1
            version: 3
            name: Domestic
            service: electricity
            currency: KES
            from: 2025-10-01
            steps:
              - up to: 30
                price: 12.14
              - price: 16.50
            charges:
              - {kind: per unit, code: fcc, name: Fuel, values: [{from: 2025-10-01, value: 3.69}]}
              - {kind: levy, code: rep, name: REP, percent: 5, on: [energy]}
              - {kind: vat, code: vat, percent: 16, rule: added, on: [energy, fcc]}
            coin: 1
            """;

    private static List<String> faults(String text) {
        return TariffReader.read(text) instanceof TariffReading.Faulty faulty ? shown(faulty.faults()) : List.of();
    }

    private static List<String> shown(List<TariffFault> faults) {
        return faults.stream()
                .map(fault -> "%d:%d %s%s".formatted(fault.line(), fault.column(), fault.code(), fault.values()))
                .toList();
    }

    @Test
    void aWholeTextIsATariff() {
        assertThat(TariffReader.read(WHOLE)).isInstanceOf(TariffReading.Good.class);
    }

    /** Each file has comments that name every fault of it: {@code # 3:7 CODE}. */
    static Stream<Path> faulty() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/test/resources/tariff/faulty"))) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("faulty")
    void everyFaultOfAFileIsNamedWithItsPlace(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> expected = text.lines()
                .filter(line -> line.startsWith("#! "))
                .map(line -> line.substring(3))
                .toList();

        assertThat(faults(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            code: D1            | code: &a D1          | 2:7 NOT_PLAIN[]
            code: D1            | code: *a             | 2:7 NOT_PLAIN[]
            code: D1            | code: !!str D1       | 2:7 NOT_PLAIN[]
            code: D1            | code: D1 #\tx    | 2:11 TAB[U+0009]
            code: D1            | 'code: "D\\u202E1"' | 2:7 DIRECTION[U+202E]
            name: Domestic      | name: Dom\u202Eestic | 4:10 DIRECTION[U+202E]
            name: Domestic      | name: Dom\0estic | 4:10 CONTROL[U+0000]
            name: Domestic      | name: [Domestic      | 5:8 SYNTAX[]
            currency: KES       | currency: KSH        | 6:11 CURRENCY[KSH]
            currency: KES       | currency: XXX        | 6:11 CURRENCY[XXX]
            price: 12.14        | price: 0             | 10:12 NOT_ABOVE_ZERO[0]
            price: 12.14        | price: 12,14         | '10:12 NUMBER[12,14]'
            price: 12.14        | price: 1e3           | 10:12 NUMBER[1e3]
            price: 12.14        | price: -2            | 10:12 NOT_ABOVE_ZERO[-2]
            price: 12.14        | price: 0.123456789   | '10:12 DECIMALS[0.123456789, 8]'
            up to: 30           | up to: 30.0001       | '9:12 DECIMALS[30.0001, 3]'
            from: 2025-10-01    | from: 2025-02-30     | 7:7 DATE[2025-02-30]
            from: 2025-10-01    | from: 1.10.2025      | 7:7 DATE[1.10.2025]
            coin: 1             | coin: 0.015          | '16:1 COIN[0.015, 0.01]'
            on: [energy]        | on: [fuel]           | 14:57 ON_UNKNOWN[fuel]
            on: [energy]        | on: [vat]            | 14:57 ON_LATER[vat]
            code: rep           | code: fcc            | 14:18 CODE_TWICE[fcc]
            code: rep           | code: energy         | 14:18 CODE_TWICE[energy]
            kind: levy          | kind: tithe          | '14:12 WORD[kind, tithe, fixed | levy | per unit | stamp duty | vat]'
            percent: 5          | percent: 101         | '14:49 RANGE[101, 0, 100]'
            percent: 5          | percent: 0           | 14:49 NOT_ABOVE_ZERO[0]
            value: 3.69         | value: -40           | '12:1 UNIT_PRICE[2025-10-01, 0, -31.7106]'
            utilitill tariff: 1 | utilitill tariff: 2  | '1:19 FORMAT[2, 1]'
            """)
    void aSmallFaultIsNamedWithItsPlace(String right, String wrong, String expected) {
        String faults =
                String.join(",", faults(WHOLE.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong))));

        assertThat(faults).isEqualTo(expected);
    }

    @Test
    void twoDocumentsAreOneTooMany() {
        assertThat(faults(WHOLE + "---\n" + WHOLE)).containsExactly("17:1 NOT_PLAIN[]");
    }

    @Test
    void nothingIsNoTariff() {
        assertThat(faults("")).containsExactly("1:1 EMPTY[utilitill tariff]");
    }

    @Test
    void aTextOfTooManyLinesIsNotLookedAt() {
        assertThat(faults("#\n".repeat(1001))).containsExactly("1:1 TOO_LARGE[256, 1000]");
    }

    @Test
    void aTextOfTooManyBytesIsNotLookedAt() {
        byte[] bytes = "#".repeat(256 * 1024 + 1).getBytes(UTF_8);

        assertThat(TariffReader.read(bytes))
                .isInstanceOfSatisfying(
                        TariffReading.Faulty.class,
                        faulty -> assertThat(shown(faulty.faults())).containsExactly("1:1 TOO_LARGE[256, 1000]"));
    }

    @Test
    void aByteThatIsNoUtf8IsNamedWithItsPlace() {
        byte[] bytes = (WHOLE.substring(0, 22) + "\u00e9").getBytes(ISO_8859_1);

        assertThat(TariffReader.read(bytes))
                .isInstanceOfSatisfying(
                        TariffReading.Faulty.class,
                        faulty -> assertThat(shown(faulty.faults())).containsExactly("2:3 NOT_UTF8[]"));
    }

    @Test
    void aByteOrderMarkAndLinesOfWindowsAreNoFaults() {
        byte[] bytes = ("\uFEFF" + WHOLE.replace("\n", "\r\n")).getBytes(UTF_8);

        assertThat(TariffReader.read(bytes)).isEqualTo(TariffReader.read(WHOLE));
    }

    @Test
    void sectionsWithoutEndAreRefusedEarly() {
        assertThat(faults("a: " + "[".repeat(100_000))).containsExactly("1:11 TOO_DEEP[]");
    }

    @Test
    void everyFaultHasASentenceWithItsPlacesInEveryLanguage() {
        Map<Code, List<String>> values =
                Stream.of(Code.values()).collect(Collectors.toMap(code -> code, TariffReaderTest::places));

        for (Language language : Language.values()) {
            Texts texts = Texts.of(language);
            values.forEach((code, given) -> assertThat(
                            texts.get(new TariffFault(1, 1, code, given).key(), given.toArray()))
                    .isNotEmpty());
        }
    }

    private static List<String> places(Code code) {
        int count = switch (code) {
            case NOT_UTF8, SYNTAX, NOT_PLAIN, TOO_DEEP, PRICES_BOTH, PRICES_NONE -> 0;
            case STEPS_OPEN, LIFELINE_LAST, LIFELINE_NONE -> 0;
            case TOO_LARGE, FORMAT, TOO_MANY, KEY_UNKNOWN, KEY_USELESS, NAME, DECIMALS -> 2;
            case UNTIL, STEPS_OVERLAP, ORDER, COIN, LIMITS -> 2;
            case WORD, RANGE, UNIT_PRICE -> 3;
            default -> 1;
        };
        return List.of("a", "b", "c").subList(0, count);
    }
}
