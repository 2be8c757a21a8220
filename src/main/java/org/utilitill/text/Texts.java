package org.utilitill.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sentences of one language, by key: what windows, slips and the command line say.
 *
 * <p>A sentence holds places <code>{0}</code>, <code>{1}</code>… for values. Apostrophes mean themselves, and so does
 * every other brace, because translators write sentences and not patterns. Values go in as they are: callers format
 * amounts and dates first, so that a figure looks the same in a sentence and in a table.
 */
public final class Texts {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d{1,2})}");

    private final Language language;
    private final Map<String, String> sentences;

    private Texts(Language language, Map<String, String> sentences) {
        this.language = language;
        this.sentences = sentences;
    }

    /**
     * Reads the sentences of a language, so keep the answer.
     *
     * @throws IllegalStateException when the station was packed without that language
     */
    public static Texts of(Language language) {
        try (InputStream file = Texts.class.getResourceAsStream(language.bundle())) {
            if (file == null) {
                throw new IllegalStateException("the station was packed without " + language.bundle());
            }
            return read(language, new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(language.bundle() + " cannot be read", unreadable);
        }
    }

    static Texts read(Language language, Reader bundle) throws IOException {
        Properties lines = new Properties();
        lines.load(bundle);
        Map<String, String> sentences = new HashMap<>();
        lines.stringPropertyNames().forEach(key -> sentences.put(key, lines.getProperty(key)));
        return new Texts(language, Map.copyOf(sentences));
    }

    /** The language of these sentences. */
    public Language language() {
        return language;
    }

    /** True when there is a sentence for this key. */
    public boolean has(String key) {
        return sentences.containsKey(key);
    }

    /**
     * The sentence for a key, with the values put in its places.
     *
     * @throws IllegalArgumentException when there is no such sentence, or it has more or fewer places than values
     */
    public String get(String key, Object... values) {
        String sentence = sentences.get(key);
        if (sentence == null) {
            throw new IllegalArgumentException("no text \"%s\" in %s".formatted(key, language));
        }
        int places = places(sentence);
        if (places != values.length) {
            throw new IllegalArgumentException("text \"%s\" in %s has %d places, but %d values were given"
                    .formatted(key, language, places, values.length));
        }
        return filled(sentence, values);
    }

    private static int places(String sentence) {
        return PLACE.matcher(sentence)
                .results()
                .mapToInt(place -> number(place) + 1)
                .max()
                .orElse(0);
    }

    private static String filled(String sentence, Object[] values) {
        return PLACE.matcher(sentence)
                .replaceAll(place -> Matcher.quoteReplacement(String.valueOf(values[number(place)])));
    }

    private static int number(MatchResult place) {
        return Integer.parseInt(place.group(1));
    }
}
