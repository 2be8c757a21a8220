package org.utilitill.cli.sts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.cli.console.Console;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import picocli.CommandLine;

class StsHelpTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private StsCommand command(Language language, String in) {
        return new StsCommand(new Console(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Texts.of(language)));
    }

    private String help(Language language) {
        return new CommandLine(command(language, "").spec()).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    private String answers(String in, String... arguments) {
        StsCommand command = command(Language.ENGLISH, in);
        assertThat(command.run(new CommandLine(command.spec()).parseArgs(arguments)))
                .isZero();
        return out.toString(UTF_8);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHelpNamesEveryTypeAndFieldOfTheRecordsInEveryLanguage(Language language) {
        String help = help(language);
        assertThat(help).contains("--explain");
        for (String name : names()) {
            assertThat(help).as("help in %s", language).contains(name);
        }
    }

    /** Types, token types, and fields of inputs and of the results of reading. */
    private static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (ObjectNode record : LineRecords.all()) {
            names.add(record.get("type").textValue());
            JsonNode inputs = record.get("inputs");
            inputs.fieldNames().forEachRemaining(names::add);
            if (inputs.has("tokenType")) {
                names.add(inputs.get("tokenType").textValue());
            }
            record.get("expected").fieldNames().forEachRemaining(names::add);
        }
        names.addAll(Set.of("padHex", "refusedProfiles"));
        // What belongs to --explain or to the records.
        names.removeAll(Set.of("intermediate", "sourceError"));
        return names;
    }

    @Test
    void theExampleOfTheHelpIsTrue() {
        List<String> lines = help(Language.ENGLISH).lines().map(String::strip).toList();
        String asked = lines.get(lines.size() - 2);
        assertThat(answers(asked + "\n")).isEqualTo(lines.get(lines.size() - 1) + "\n");
    }

    /** A line of type decoderKey under the vending key, and lines that name one in their other places. */
    private static String keyed(String key) {
        String meter = "\"sgc\":\"123456\",\"ti\":\"01\",\"krn\":1,\"kt\":2,\"ea\":7,\"baseDate\":1993,"
                + "\"meterPan\":\"600727000000000009\"";
        String profile = "{\"name\":\"a\"," + key + "," + meter + "}";
        return "{\"id\":1,\"type\":\"decoderKey\",\"inputs\":{" + key + "," + meter + "}}\n\n"
                + "{\"id\":3,\"type\":\"keyChangeSet\",\"inputs\":{" + key + "," + meter
                + ",\"new\":{\"krn\":2}}}\n"
                + "{\"id\":4,\"type\":\"decode\",\"inputs\":{\"tokenDecimal\":\"00000000000150997584\","
                + "\"profiles\":[" + profile + "," + profile + "]}}\n";
    }

    @Test
    void aKeyWithoutOddParityIsUsedAndWarnedOfByItsLineAndField() {
        String answers = answers(keyed("\"vendingKeyHex\":\"0ABC12DEF3456789\",\"dkga\":2"));
        assertThat(answers.lines()).hasSize(3).allMatch(line -> line.contains("\"result\""));
        assertThat(answers).doesNotContain("parity").doesNotContain("arning");
        assertThat(err.toString(UTF_8).lines().map(line -> line.replaceAll("(?<=Hex) has.*", "")))
                .containsExactly(
                        "Line 1: the vending key in vendingKeyHex",
                        "Line 3: the vending key in vendingKeyHex",
                        "Line 4: the vending key in profiles[0].vendingKeyHex",
                        "Line 4: the vending key in profiles[1].vendingKeyHex");
        assertThat(err.toString(UTF_8)).doesNotContainIgnoringCase("0ABC12");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"vendingKeyHex\":\"ABABABABABABABAB\",\"dkga\":2",
                "\"vendingKeyHex\":\"0ABC12DEF34567890ABC12DEF345678901234567\",\"dkga\":4"
            })
    void aKeyWithOddParityAndOneThatNeedsNoneAreNotWarnedOf(String key) {
        assertThat(answers(keyed(key))).doesNotContain("\"error\"");
        assertThat(err.toString(UTF_8)).isEmpty();
    }

    @Test
    void explainAddsTheWay() {
        String line = "{\"id\":1,\"type\":\"decode\",\"inputs\":{\"tokenDecimal\":\"00000000000150997584\"}}\n";
        assertThat(answers(line, "--explain")).contains("\"intermediate\":{\"class\":1");
        out.reset();
        assertThat(answers(line)).contains("test.display36").doesNotContain("intermediate");
    }
}
