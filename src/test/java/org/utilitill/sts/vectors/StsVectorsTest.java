package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every test of every vector file, and the counts that notice a file that got lost or cut. */
class StsVectorsTest {

    @TestFactory
    Stream<DynamicTest> theEngineDoesWhatEveryVectorSays() {
        return VectorRunner.files()
                .flatMap(file -> file.vectors().stream())
                .map(vector -> DynamicTest.dynamicTest(vector.name(), () -> VectorRunner.run(vector)));
    }

    @Test
    void everyPublishedAndComputedRecordIsThereOnce() {
        List<String> ids = VectorRunner.files()
                .flatMap(file -> file.vectors().stream())
                .map(Vector::id)
                .filter(id -> !id.isEmpty())
                .toList();
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
}
