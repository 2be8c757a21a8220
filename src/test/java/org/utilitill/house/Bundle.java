package org.utilitill.house;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** One file of sentences as a translator sees it: keys, sentences, and keys that occur twice. */
public record Bundle(String file, Map<String, String> sentences, List<String> twice) {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)}");

    /** Reads a bundle from the text of its file. */
    public static Bundle read(String file, String text) throws IOException {
        Map<String, String> sentences = new TreeMap<>();
        List<String> twice = new ArrayList<>();
        new Properties() {
            @Override
            public synchronized Object put(Object key, Object sentence) {
                String before = sentences.put((String) key, (String) sentence);
                if (before != null) {
                    twice.add((String) key);
                }
                return super.put(key, sentence);
            }
        }.load(new StringReader(text));
        return new Bundle(file, Collections.unmodifiableMap(sentences), List.copyOf(twice));
    }

    /** The numbers in braces, in order and once each. */
    static SortedSet<Integer> places(String sentence) {
        SortedSet<Integer> places = new TreeSet<>();
        PLACE.matcher(sentence).results().map(Bundle::number).forEach(places::add);
        return places;
    }

    /** True when nothing is left to translate: signs, figures and places. */
    static boolean isWordless(String sentence) {
        return PLACE.matcher(sentence).replaceAll("").codePoints().noneMatch(Character::isLetter);
    }

    /** What is wrong with this file, whatever the others say. */
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        twice.forEach(key -> faults.add("%s: %s occurs twice".formatted(file, key)));
        sentences.forEach((key, sentence) -> {
            if (sentence.isBlank()) {
                faults.add("%s: %s is empty".formatted(file, key));
            } else if (!sentence.equals(sentence.strip())) {
                faults.add("%s: %s begins or ends with a blank".formatted(file, key));
            } else if ("!:！：".indexOf(sentence.charAt(sentence.length() - 1)) >= 0) {
                faults.add("%s: %s ends with %s".formatted(file, key, sentence.charAt(sentence.length() - 1)));
            }
            SortedSet<Integer> places = places(sentence);
            if (!places.isEmpty() && places.last() != places.size() - 1) {
                faults.add("%s: %s leaves out a place: %s".formatted(file, key, sentence));
            }
        });
        return faults;
    }

    /** What this translation lacks, has too much or forgot to translate, beside the English file. */
    public List<String> faultsBeside(Bundle english, List<String> sameInAllLanguages) {
        List<String> faults = new ArrayList<>();
        List<String> lacking = new ArrayList<>();
        english.sentences().forEach((key, sentence) -> {
            String translated = sentences.get(key);
            if (translated == null) {
                lacking.add("\n%s = %s".formatted(key, sentence));
            } else if (!places(sentence).equals(places(translated))) {
                faults.add("%s: %s has other places than English: %s".formatted(file, key, translated));
            } else if (translated.equals(sentence) && !isWordless(sentence) && !sameInAllLanguages.contains(key)) {
                faults.add("%s: %s is English: %s".formatted(file, key, sentence));
            }
        });
        if (!lacking.isEmpty()) {
            faults.add("%s: paste these lines and translate them%s".formatted(file, String.join("", lacking)));
        }
        sentences.keySet().stream()
                .filter(key -> !english.sentences().containsKey(key))
                .forEach(key -> faults.add("%s: %s is not in English".formatted(file, key)));
        return faults;
    }

    private static int number(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }
}
