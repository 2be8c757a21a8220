package org.utilitill.sts.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** One file of vectors as it is written: how many tests it says it has, which flags it explains, and its tests. */
record VectorFile(String name, int numberOfTests, JsonNode notes, List<Vector> vectors) {

    static VectorFile read(String name) {
        try (InputStream in = VectorFile.class.getResourceAsStream("/vectors/sts/" + name + ".json")) {
            JsonNode root = new ObjectMapper().readTree(Objects.requireNonNull(in, name));
            return new VectorFile(
                    name, root.required("numberOfTests").intValue(), root.required("notes"), vectors(name, root));
        } catch (IOException failure) {
            throw new UncheckedIOException(name, failure);
        }
    }

    private static List<Vector> vectors(String name, JsonNode root) {
        List<Vector> vectors = new ArrayList<>();
        for (JsonNode group : root.required("testGroups")) {
            for (JsonNode test : group.required("tests")) {
                vectors.add(Vector.of(name, group, test));
            }
        }
        return List.copyOf(vectors);
    }

    Set<String> explainedFlags() {
        Set<String> flags = new LinkedHashSet<>();
        notes.fieldNames().forEachRemaining(flags::add);
        return flags;
    }

    long count(boolean valid) {
        return vectors.stream().filter(vector -> vector.valid() == valid).count();
    }
}
