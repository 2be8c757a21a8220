package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.field.StsError;

/** Every test of every vector file, and the counts that notice a file that got lost or cut. */
class StsVectorsTest {

    @TestFactory
    Stream<DynamicTest> theEngineDoesWhatEveryVectorSays() {
        return all().map(vector -> DynamicTest.dynamicTest(vector.name(), () -> VectorRunner.run(vector)));
    }

    @Test
    void everyPublishedAndComputedRecordIsThereOnce() {
        List<String> ids = all().map(Vector::id).filter(id -> !id.isEmpty()).toList();
        assertThat(ids).doesNotHaveDuplicates().hasSize(585);
        assertThat(ids).filteredOn(id -> id.startsWith("rand/")).hasSize(200);
    }

    @TestFactory
    Stream<DynamicTest> aFileExplainsEveryFlagItUsesAndNoOther() {
        return VectorRunner.files()
                .map(file -> DynamicTest.dynamicTest(file.name(), () -> {
                    Set<String> used = new TreeSet<>();
                    file.vectors().forEach(vector -> used.addAll(vector.flags()));
                    assertThat(used).containsExactlyInAnyOrderElementsOf(file.explainedFlags());
                    assertThat(file.vectors()).hasSize(file.numberOfTests());
                    assertThat(file.vectors()).allSatisfy(vector -> {
                        assertThat(vector.flags()).isNotEmpty();
                        assertThat(vector.comment()).isNotBlank();
                        assertThat(vector.source()).isNotBlank();
                    });
                }));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # file,           taken, refused
        credit,             148,    0
        currency,            28,    0
        management,          87,    0
        meter-test,          25,    0
        key-change,          20,    0
        decoder-keys,        20,    0
        fields,              23,    0
        ciphers,              7,    0
        random,             167,   33
        edges,              341,    0
        refused-digits,       0,  408
        refused-fields,       0,  514
        refused-keys,         0,  168
        refused-issues,       0,  210
        refused-key-changes,  0,   55
        """)
    void noVectorIsLost(String name, long taken, long refused) {
        VectorFile file = VectorFile.read(name);
        assertThat(file.count(true)).isEqualTo(taken);
        assertThat(file.count(false)).isEqualTo(refused);
        assertThat(file.vectors().stream().map(Vector::tcId))
                .isEqualTo(
                        IntStream.rangeClosed(1, file.numberOfTests()).boxed().toList());
    }

    @Test
    void thereAreMoreRefusalsThanAcceptances() {
        assertThat(all().filter(Vector::valid)).hasSize(866);
        assertThat(all().filter(vector -> !vector.valid())).hasSize(1388);
        assertThat(all().filter(vector -> vector.flags().contains("NoCounterpart")))
                .extracting(Vector::type)
                .containsExactlyInAnyOrder("DateOfExpiry", "CheckDigit");
    }

    @Test
    void everyErrorOfTheEngineIsMet() {
        Set<String> met =
                all().filter(vector -> !vector.valid()).map(Vector::errorName).collect(Collectors.toSet());
        assertThat(met)
                .containsAll(Arrays.stream(StsError.values()).map(Enum::name).toList());
    }

    @Test
    void everyFileOfTheFolderIsRun() throws Exception {
        Path folder = Path.of(Objects.requireNonNull(StsVectorsTest.class.getResource("/vectors/sts"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(VectorRunner.FILES.stream()
                            .map(name -> name + ".json")
                            .toList());
        }
    }

    private static Stream<Vector> all() {
        return VectorRunner.files().flatMap(file -> file.vectors().stream());
    }
}
