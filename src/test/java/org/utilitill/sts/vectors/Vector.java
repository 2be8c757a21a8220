package org.utilitill.sts.vectors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One test of a vector file.
 *
 * @param file where it stands
 * @param tcId its number there
 * @param id the name its source gives it, empty if it has none
 * @param type which check runs it
 * @param source where it was published, or how it was made
 * @param flags what it is an example of; the file explains each
 * @param valid whether the engine has to take it
 */
record Vector(
        String file,
        int tcId,
        String id,
        String type,
        String source,
        String comment,
        List<String> flags,
        Inputs inputs,
        JsonNode expected,
        boolean valid) {

    static Vector of(String file, JsonNode group, JsonNode test) {
        List<String> flags = new ArrayList<>();
        test.required("flags").forEach(flag -> flags.add(flag.textValue()));
        return new Vector(
                file,
                test.required("tcId").intValue(),
                test.path("id").asText(""),
                group.required("type").textValue(),
                group.required("source").textValue(),
                test.required("comment").textValue(),
                List.copyOf(flags),
                new Inputs(test.required("inputs")),
                test.required("expected"),
                valid(test.required("result").textValue()));
    }

    private static boolean valid(String result) {
        return switch (result) {
            case "valid" -> true;
            case "invalid" -> false;
            default -> throw new IllegalArgumentException(result);
        };
    }

    String name() {
        return (file + " " + tcId + " " + id).trim();
    }

    String expectedText(String field) {
        JsonNode value = expected.required(field);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(name() + " expects no text " + field);
        }
        return value.textValue();
    }

    int expectedNumber(String field) {
        return expected.required(field).intValue();
    }

    String errorName() {
        return expectedText("error");
    }
}
