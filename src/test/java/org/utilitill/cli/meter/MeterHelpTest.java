package org.utilitill.cli.meter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.cli.console.Console;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import picocli.CommandLine;

class MeterHelpTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private MeterCommand command(Language language, String in) {
        return new MeterCommand(new Console(
                new ByteArrayInputStream(in.getBytes(UTF_8)),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                Texts.of(language)));
    }

    private String help(Language language) {
        return new CommandLine(command(language, "").spec()).getUsageMessage(CommandLine.Help.Ansi.OFF);
    }

    private String answers(String in, String... arguments) {
        out.reset();
        MeterCommand command = command(Language.ENGLISH, in);
        assertThat(command.run(new CommandLine(command.spec()).parseArgs(arguments)))
                .isZero();
        return out.toString(UTF_8);
    }

    private String example() {
        List<String> lines = help(Language.ENGLISH).lines().map(String::strip).toList();
        return lines.get(lines.size() - 1);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void theHelpNamesEveryFieldThatIsTakenInEveryLanguage(Language language) {
        assertThat(help(language))
                .contains("--tids", "decoderKeyHex", "vendingKeyHex", "dkga", "baseDate", "meterPan", "iin", "drn")
                .contains("tct", "credits", "slots", "manufactureTid", "startState", "settings", "tids", "tamper")
                .contains("token", "powerOff", "afterSeconds", "why", "result", "state", "PowerOff", "4thKCT")
                .contains("lockout", "keyChangeTokens", "partialSetTimeoutSeconds", "functions", "proprietary");
    }

    @Test
    void theExampleOfTheHelpCanBePasted() {
        assertThat(answers(example() + "\n")).contains("\"result\":\"Accept\"");
    }

    @Test
    void theOptionAddsTheListOfIdentifiers() {
        String zeros = "0,".repeat(49);
        assertThat(answers(example() + "\n", "--tids")).contains("\"tids\":[" + zeros);
        assertThat(answers(example() + "\n")).doesNotContain("\"tids\"");
    }

    @Test
    void aDerivedKeyWithoutOddParityIsWarnedOf() {
        String derived = example()
                .replace("\"decoderKeyHex\":\"E653341F9D5BF36F\"", "\"vendingKeyHex\":\"0ABC12DEF3456789\",\"dkga\":2")
                .replace("\"credits\"", "\"meterPan\":\"600727000000000009\",\"credits\"");
        assertThat(answers("\n" + derived + "\n")).contains("CRCError");
        assertThat(err.toString(UTF_8)).startsWith("Line 2: the vending key in vendingKeyHex");
    }
}
