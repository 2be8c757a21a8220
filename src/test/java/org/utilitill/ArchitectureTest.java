package org.utilitill;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.house.Arrows;
import org.utilitill.house.HouseRules;

/** The house is built as drawn. That each rule can turn red is shown by {@link ArchitectureMutantsTest}. */
class ArchitectureTest {

    private static final Map<String, ArchRule> RULES = new HouseRules("org.utilitill").all();

    private static final JavaClasses STATION = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ArchitectureTest::isWrittenByHand)
            .importPackages("org.utilitill");

    @ParameterizedTest
    @MethodSource("rules")
    void theHouseIsBuiltAsDrawn(String rule) {
        RULES.get(rule).check(STATION);
    }

    static Stream<String> rules() {
        return RULES.keySet().stream();
    }

    @Test
    void theRulesSeeTheStation() {
        assertThat(STATION).extracting("name").contains("org.utilitill.app.Main", "org.utilitill.text.Texts");
        assertThat(STATION).extracting("name").doesNotContain("org.utilitill.ArchitectureTest");
    }

    @Test
    void theDocumentedArrowsAreTheTestedOnes() throws IOException {
        String page = Files.readString(Path.of("src/site/markdown/architecture.md"));
        String table = page.substring(page.indexOf("```arrows"), page.indexOf("```", page.indexOf("```arrows") + 3));

        assertThat(Arrows.read(table)).isEqualTo(Arrows.read(Arrows.TABLE));
    }

    private static boolean isWrittenByHand(Location location) {
        return !location.contains("/journal/index/generated/");
    }
}
