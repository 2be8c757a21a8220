package org.utilitill;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.utilitill.house.CodeShape;
import org.utilitill.house.DocShape;
import org.utilitill.house.Finding;
import org.utilitill.house.Proportions;
import org.utilitill.house.SourceTree;
import org.utilitill.house.SourceTree.Source;
import org.utilitill.house.TextShape;

/** The sources keep their proportions. That each rule can turn red is shown by {@link SourceShapeMutantsTest}. */
class SourceShapeTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path TESTS = Path.of("src/test/java");

    private final SourceTree station;

    SourceShapeTest() throws IOException {
        station = SourceTree.below(MAIN.resolve("java"));
    }

    @Test
    void filesAreShortNarrowAndFinished() {
        assertClean(each(source -> TextShape.ofMain(source.file(), source.text())));
    }

    @Test
    void testFilesAreShort() throws IOException {
        assertClean(SourceTree.texts(TESTS).entrySet().stream()
                .flatMap(file -> TextShape.ofLength(file.getKey(), file.getValue()).stream()));
    }

    @Test
    void noFileNamesAFolderOfOneMachine() throws IOException {
        Map<String, String> files = SourceTree.texts(MAIN);

        assertThat(files).containsKey("src/main/resources/org/utilitill/text/messages.properties");
        assertClean(
                files.entrySet().stream().flatMap(file -> TextShape.ofPaths(file.getKey(), file.getValue()).stream()));
    }

    @Test
    void methodsAreShortAndQuietAndCatchWhatTheyName() {
        assertClean(each(source -> CodeShape.of(station, source).findings()));
    }

    @Test
    void mostMethodsAreShort() {
        List<Long> lengths = station.sources().stream()
                .flatMap(source -> CodeShape.of(station, source).lengths().stream())
                .toList();

        assertThat(Proportions.ofMethods(lengths)).isEmpty();
    }

    @Test
    void packagesHoldWhatAPersonKeepsInMind() {
        assertThat(Proportions.ofPackages(station.sources())).isEmpty();
    }

    @Test
    void whatIsPublicSaysWhatItIs() {
        assertClean(each(source -> DocShape.of(station, source)));
    }

    private Stream<Finding> each(Function<Source, List<Finding>> rules) {
        assertThat(station.sources()).hasSizeGreaterThan(30);
        return station.sources().stream().flatMap(source -> rules.apply(source).stream());
    }

    private static void assertClean(Stream<Finding> findings) {
        String report = findings.map(Finding::toString).collect(Collectors.joining("\n"));
        assertThat(report).isEmpty();
    }
}
