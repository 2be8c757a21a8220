package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.vault.nectar.NectarRefusal.Code;

class BadConfigurationTest {

    private static final Pattern BYTE = Pattern.compile("\\\\x([0-9A-F]{2})");

    @ParameterizedTest
    @CsvFileSource(
            files = "src/test/resources/nectar/bad-configurations.csv",
            delimiter = ';',
            quoteCharacter = '\'',
            ignoreLeadingAndTrailingWhitespace = false)
    void aSpoiltConfigurationIsRefusedByCodeAndField(String out, String in, Code code, String field) {
        NectarOpening opening = Configurations.open(spoilt(out, in));

        assertThat(opening).isInstanceOfSatisfying(NectarRefusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
        assertThat(opening.toString().toLowerCase(Locale.ROOT))
                .doesNotContain("0123456789abcde")
                .doesNotContain("synthetic-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\n", "---", "---\\n", "name: a\\n", "\\x00"})
    void aTextThatIsNoConfigurationIsRefused(String text) {
        NectarOpening opening = Configurations.open(Configurations.of(bytes(text)));

        assertThat(opening).isInstanceOf(NectarRefusal.class);
    }

    @Test
    void lineEndsOfWindowsAndBlankLinesAreAccepted() {
        String text = Configurations.file("founding.yaml").replace("\n", "\r\n\r\n \t\r\n");

        assertThat(Configurations.open(Configurations.of(bytes(text)))).isInstanceOf(OpenedConfiguration.class);
    }

    @Test
    void aNameMayHaveAColonAndBlanksBehindIt() {
        NectarOpening opening = Configurations.open(spoilt("name", "name: Group: north \\t"));

        assertThat(opening)
                .isInstanceOfSatisfying(
                        OpenedConfiguration.class,
                        opened -> assertThat(opened.profile().name()).isEqualTo("Group: north"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sta", "STA", "07"})
    void wordsAndCodesMeanTheSame(String word) {
        assertThat(Configurations.open(spoilt("encryption_algorithm", "encryption_algorithm: " + word)))
                .isInstanceOf(OpenedConfiguration.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"misty1", "misty", "11", "sta"})
    void aKeyOf40DigitsOfEitherCaseGoesWithDerivation04(String word) {
        String in = String.join(
                "\\n",
                "decoder_key_generation_algorithm: 04",
                "key_type: 2",
                "token_carrier_type: numeric",
                "vending_key: 0123456789abcdefFEDCBA987654321011223344",
                "encryption_algorithm: " + word);
        String out = "decoder_key_generation_algorithm,key_type,token_carrier_type,vending_key,encryption_algorithm";

        assertThat(Configurations.open(spoilt(out, in))).isInstanceOfSatisfying(OpenedConfiguration.class, opened -> {
            assertThat(opened.key().length()).isEqualTo(20);
            assertThat(opened.profile().training()).isFalse();
        });
    }

    private static NectarParts spoilt(String out, String in) {
        List<String> names = Arrays.asList(out.split(",", -1));
        List<String> lines = new ArrayList<>();
        boolean placed = false;
        for (String line : Configurations.file("founding.yaml").lines().toList()) {
            if (!names.contains(line.split(":", -1)[0])) {
                lines.add(line);
            } else if (!placed) {
                placed = true;
                Optional.ofNullable(in).ifPresent(lines::add);
            }
        }
        if (!placed) {
            assertThat(out).isEqualTo("+");
            lines.add(in);
        }
        return Configurations.of(bytes(String.join("\n", lines) + "\n"));
    }

    /** The bytes of a text with \n, \r, \t, \0 and \xFF in it. */
    private static byte[] bytes(String text) {
        String plain = text.replace("\\n", "\n")
                .replace("\\r", "\r")
                .replace("\\t", "\t")
                .replace("\\0", "\0");
        Matcher matcher = BYTE.matcher(plain);
        return matcher.replaceAll(found -> {
                    String sign = Character.toString(Integer.parseInt(found.group(1), 16));
                    return Matcher.quoteReplacement(sign);
                })
                .getBytes(ISO_8859_1);
    }
}
