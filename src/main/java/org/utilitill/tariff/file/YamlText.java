package org.utilitill.tariff.file;

import java.util.regex.Pattern;

/** Lines of keys and values as the text of a tariff has them. */
final class YamlText {

    /** What means itself wherever it stands; anything else is put in quotes. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}]([\\p{L}\\p{N} ._/()%+-]*[\\p{L}\\p{N}._/()%+-])?");

    private final StringBuilder text = new StringBuilder();
    private String indent = "";
    private String next = "";

    /** Adds a key with a value. */
    YamlText put(String key, String value) {
        return raw(key, value(value));
    }

    /** Adds a key with what is YAML already. */
    YamlText raw(String key, String yaml) {
        text.append(next.isEmpty() ? indent : next)
                .append(key)
                .append(": ")
                .append(yaml)
                .append('\n');
        next = "";
        return this;
    }

    /** Adds a key whose value follows on the next lines. */
    YamlText open(String key) {
        text.append(next.isEmpty() ? indent : next).append(key).append(":\n");
        next = "";
        return this;
    }

    /** Adds an item to the list of the last open key, by what adds its keys. */
    void item(Runnable keys) {
        String outer = indent;
        next = outer + "  - ";
        indent = outer + "    ";
        keys.run();
        indent = outer;
    }

    /** A value in quotes where it needs them. */
    static String value(String value) {
        return PLAIN.matcher(value).matches()
                ? value
                : "\"" + value.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
