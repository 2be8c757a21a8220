package org.utilitill.text;

import java.util.Arrays;
import java.util.Optional;

/** A language in which the station speaks to its cashiers and prints for its customers. */
public enum Language {
    ENGLISH("en", false),
    FRENCH("fr", false),
    PORTUGUESE("pt", false),
    SWAHILI("sw", false),
    ARABIC("ar", true);

    private final String tag;
    private final boolean rightToLeft;

    Language(String tag, boolean rightToLeft) {
        this.tag = tag;
        this.rightToLeft = rightToLeft;
    }

    /** The language a settings file or command line names, or nothing when the station does not speak it. */
    public static Optional<Language> ofTag(String tag) {
        return Arrays.stream(values())
                .filter(language -> language.tag.equals(tag))
                .findFirst();
    }

    /** The two letters that name this language (BCP 47), for example {@code sw}. */
    public String tag() {
        return tag;
    }

    /** True when the language is read from right to left, so that windows are mirrored. */
    public boolean rightToLeft() {
        return rightToLeft;
    }

    /** The name its own speakers use, as a language menu shows it. */
    public String endonym() {
        return Texts.of(this).get("language.name");
    }

    String bundle() {
        return this == ENGLISH ? "messages.properties" : "messages_" + tag + ".properties";
    }
}
