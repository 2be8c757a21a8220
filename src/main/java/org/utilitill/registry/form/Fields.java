package org.utilitill.registry.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.form.Reading.Faulty;
import org.utilitill.registry.form.Reading.Read;

/** The texts of a form, over what is known already, and the faults found while they are read. */
final class Fields {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

    private final Map<String, String> given;
    private Map<String, String> known = Map.of();
    private final List<FieldFault> faults = new ArrayList<>();

    Fields(Map<String, String> given) {
        this.given = given;
    }

    /** Puts the fields over what is known. */
    Fields over(Map<String, String> fields) {
        known = fields;
        return this;
    }

    /** What is written in a field, or what is known of it when the form does not have it. */
    String get(String field) {
        String text = given.get(field);
        return text == null ? known.getOrDefault(field, "") : text.strip();
    }

    /** The same, and what is known for a field that is left blank, or a default. */
    String getOr(String field, String otherwise) {
        String text = get(field);
        if (text.isEmpty()) {
            text = known.getOrDefault(field, "");
        }
        return text.isEmpty() ? otherwise : text;
    }

    void fault(String field, FieldRule rule, String value) {
        faults.add(new FieldFault(field, rule, value));
    }

    void require(boolean kept, String field, FieldRule rule, String value) {
        if (!kept) {
            fault(field, rule, value);
        }
    }

    /** A line of text. */
    String text(String field, int longest) {
        String text = get(field);
        if (!isClean(text)) {
            fault(field, FieldRule.CONTROL, text);
        } else if (text.length() > longest) {
            fault(field, FieldRule.LONG, text);
        }
        return text;
    }

    /** A line of text that must not be empty. */
    String needed(String field, int longest) {
        String text = text(field, longest);
        require(!text.isEmpty(), field, FieldRule.EMPTY, "");
        return text;
    }

    /** A whole number; the least for one that breaks the rule, which is a fault. */
    int number(String field, FieldRule rule, int least, int most, String otherwise) {
        String text = getOr(field, otherwise);
        if (NUMBER.matcher(text).matches()) {
            int number = Integer.parseInt(text);
            if (number >= least && number <= most) {
                return number;
            }
        }
        fault(field, rule, text);
        return least;
    }

    /** A value by its name; null for none, which is a fault. */
    <T> @Nullable T named(String field, FieldRule rule, String text, Function<String, @Nullable T> read) {
        T value = read.apply(text);
        require(value != null, field, rule, text);
        return value;
    }

    /** A constant by its name in any case; null for none. */
    static <E extends Enum<E>> @Nullable E constant(Class<E> type, String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        return null;
    }

    boolean faulty() {
        return !faults.isEmpty();
    }

    <T> Reading<T> faults() {
        return new Faulty<>(faults);
    }

    <T> Reading<T> read(T value) {
        return new Read<>(value);
    }

    Map<String, String> given() {
        return given;
    }

    /** Whether a text holds nothing that steers a screen, a printer or the direction of writing. */
    static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c >= 0x7F && (c < 0xA0 || isBad(text, i, c)))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isBad(String text, int at, char c) {
        if (Character.isSurrogate(c)) {
            boolean pair = Character.isHighSurrogate(c)
                    ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                    : at > 0 && Character.isHighSurrogate(text.charAt(at - 1));
            return !pair;
        }
        return c == 0x061C
                || (c >= 0x200B && c <= 0x200F && c != 0x200C && c != 0x200D)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2060 && c <= 0x206F)
                || c == 0xFEFF
                || c >= 0xFFF9;
    }
}
