package org.utilitill.tariff.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the manual shows is what the reader takes. */
class TariffManualTest {

    private static final Pattern YAML = Pattern.compile("```yaml\n(.*?)```", Pattern.DOTALL);

    private final String page = Files.readString(Path.of("src/site/markdown/tariff-file.md"));

    TariffManualTest() throws IOException {}

    private List<String> blocks() {
        return YAML.matcher(page).results().map(block -> block.group(1)).toList();
    }

    private String head() {
        return blocks().get(0).substring(0, blocks().get(0).indexOf("steps:"));
    }

    @Test
    void theFirstTariffOfTheManualIsOne() {
        assertThat(TariffReader.read(blocks().get(0))).isInstanceOf(TariffReading.Good.class);
        assertThat(TariffReader.read(head() + blocks().get(1))).isInstanceOf(TariffReading.Good.class);
    }

    @Test
    void allPartsOfTheManualTogetherAreATariff() {
        StringBuilder whole = new StringBuilder(head());
        StringBuilder charges = new StringBuilder("charges:\n");
        blocks().stream()
                .skip(2)
                .filter(block -> !block.startsWith("bands"))
                .forEach(block -> (block.startsWith("  - ") ? charges : whole).append(block));

        assertThat(TariffReader.read(whole.append(charges).toString())).isInstanceOf(TariffReading.Good.class);
    }

    @Test
    void bandsOfTheManualAreATariff() {
        String bands = blocks().stream()
                .filter(block -> block.startsWith("bands"))
                .findFirst()
                .orElseThrow();
        assertThat(TariffReader.read(head() + bands)).isInstanceOf(TariffReading.Good.class);
    }

    @Test
    void everyFaultStandsInTheTable() {
        String table = page.substring(page.indexOf("## Faults"));

        assertThat(Stream.of(TariffFault.Code.values()).map(code -> code.name().toUpperCase(Locale.ROOT)))
                .allSatisfy(code -> assertThat(table).containsPattern("\\b" + code + "\\b"));
    }
}
