package org.utilitill.registry.find.spell;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Names that are written as one word or as two: Abdul Rahman, Abu Bakr. */
public final class NameParts {

    private static final Set<String> BEFORE = Set.of(
            "abd",
            "abdu",
            "abdul",
            "abdel",
            "abdal",
            "abdur",
            "abdi",
            "abu",
            "\u0639\u0628\u062F",
            "\u0627\u0628\u0648");
    private static final Set<String> BETWEEN = Set.of("al", "el", "ul");

    private NameParts() {}

    /** The words with those made one that belong together. */
    public static List<String> joined(List<String> words) {
        List<String> joined = new ArrayList<>();
        int at = 0;
        while (at < words.size()) {
            int end = BEFORE.contains(words.get(at)) ? end(words, at) : at + 1;
            joined.add(String.join("", words.subList(at, end)));
            at = end;
        }
        return joined;
    }

    private static int end(List<String> words, int at) {
        int next = at + 1 < words.size() && BETWEEN.contains(words.get(at + 1)) ? at + 2 : at + 1;
        return next < words.size() ? next + 1 : words.size();
    }
}
