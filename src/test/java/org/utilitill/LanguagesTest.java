package org.utilitill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.utilitill.house.Bundle;
import org.utilitill.house.SourceTree;
import org.utilitill.house.TextUses;
import org.utilitill.text.Language;

/** Every language says everything. That each rule can turn red is shown by {@link LanguagesMutantsTest}. */
class LanguagesTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/utilitill/text");

    /** Names, codes and symbols that are the same in every language, one key a line. */
    private static final Path SAME = Path.of("src/test/resources/org/utilitill/same-in-all-languages.txt");

    private final Bundle english = bundle("messages.properties");

    LanguagesTest() throws IOException {}

    @Test
    void everyFileIsInGoodStyle() throws IOException {
        List<String> faults = new ArrayList<>();
        for (String file : files()) {
            faults.addAll(bundle(file).faults());
        }
        assertClean(faults);
    }

    @Test
    void everyLanguageSaysWhatEnglishSays() throws IOException {
        List<String> faults = new ArrayList<>();
        List<String> same = same();
        for (String file : files()) {
            if (!file.equals("messages.properties")) {
                faults.addAll(bundle(file).faultsBeside(english, same));
            }
        }
        assertClean(faults);
    }

    @Test
    void whatIsTheSameEverywhereIsStillAText() throws IOException {
        assertThat(english.sentences()).containsKeys(same().toArray(String[]::new));
    }

    @Test
    void thereIsOneFileForEachLanguage() throws IOException {
        assertThat(SourceTree.texts(FOLDER)).hasSameSizeAs(files());
    }

    @Test
    void everyTextIsUsedAndEveryTextUsedIsThere() throws IOException {
        TextUses uses = new TextUses(SourceTree.below(Path.of("src/main/java")));

        assertThat(uses.unused(english)).as("texts nobody asks for").isEmpty();
        assertClean(uses.faults(english));
    }

    private static List<String> files() {
        return List.of(Language.values()).stream()
                .map(language -> language == Language.ENGLISH ? "" : "_" + language.tag())
                .map(suffix -> "messages" + suffix + ".properties")
                .toList();
    }

    private static List<String> same() throws IOException {
        return Files.readAllLines(SAME).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static Bundle bundle(String file) throws IOException {
        return Bundle.read(file, Files.readString(FOLDER.resolve(file)));
    }

    private static void assertClean(List<String> faults) {
        assertThat(String.join("\n", faults)).isEmpty();
    }
}
