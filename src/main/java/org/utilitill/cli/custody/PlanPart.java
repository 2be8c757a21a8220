package org.utilitill.cli.custody;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** An object of a plan and where it stands; whatever is wrong in it ends the reading with the place and the rule. */
final class PlanPart {

    private static final int LONGEST_TEXT = 200;
    private static final int LONGEST_FIGURE = 18;

    /** Ends the reading at the first thing that is wrong. */
    static final class Wrong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Wrong(String place, String what) {
            super(place + " " + what, null, false, false);
        }
    }

    private final JsonNode node;
    private final String place;

    private PlanPart(JsonNode node, String place) {
        this.node = node;
        this.place = place;
    }

    /** The plan itself. */
    static PlanPart whole(JsonNode plan) {
        return new PlanPart(plan, "");
    }

    /** Refuses fields of other names. */
    PlanPart only(Set<String> fields) {
        node.fieldNames().forEachRemaining(name -> require(fields.contains(name), name, "is no part of a plan"));
        return this;
    }

    void require(boolean right, String field, String what) {
        if (!right) {
            throw new Wrong(at(field), what);
        }
    }

    private String at(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** An object within this one. */
    PlanPart part(String field) {
        require(node.path(field).isObject(), field, "is missing or no object");
        return new PlanPart(node.path(field), at(field));
    }

    /** A list of objects, empty where it is left out. */
    List<PlanPart> parts(String field) {
        require(node.path(field).isArray() || !node.has(field), field, "is no list");
        List<PlanPart> parts = new ArrayList<>();
        for (JsonNode one : node.path(field)) {
            String name = "%s[%d]".formatted(field, parts.size());
            require(one.isObject(), name, "is no object");
            parts.add(new PlanPart(one, at(name)));
        }
        return parts;
    }

    /** A text that can be printed on one line. */
    String text(String field) {
        require(node.path(field).isTextual(), field, "is missing or no text");
        String text = node.path(field).textValue();
        boolean printable = text.length() <= LONGEST_TEXT && text.chars().noneMatch(Character::isISOControl);
        require(
                printable,
                field,
                "is longer than %d characters or holds what can not be printed".formatted(LONGEST_TEXT));
        return text;
    }

    /** A text that something is known by. */
    String name(String field) {
        String name = text(field);
        require(!name.isBlank(), field, "is empty");
        return name;
    }

    /** A text as what it stands for. */
    <T> T value(String field, Function<String, T> reading) {
        String text = text(field);
        return read(field, () -> reading.apply(text));
    }

    /** A whole number as what it stands for. */
    <T> T numbered(String field, Function<Integer, T> reading) {
        require(node.path(field).canConvertToInt(), field, "is missing or no whole number");
        int number = node.path(field).intValue();
        return read(field, () -> reading.apply(number));
    }

    /** A decimal figure as what it stands for. */
    <T> T figure(String field, Function<BigDecimal, T> reading) {
        String text = text(field);
        require(text.length() <= LONGEST_FIGURE && text.matches("\\d+(\\.\\d+)?"), field, "is no figure such as 12.50");
        return read(field, () -> reading.apply(new BigDecimal(text)));
    }

    /** One of the words of a list, in small letters. */
    <E extends Enum<E>> E word(String field, E[] words) {
        String text = text(field);
        List<String> known = Stream.of(words)
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        require(known.contains(text), field, "is none of " + String.join(", ", known));
        return words[known.indexOf(text)];
    }

    /** A value whose own rules may refuse it. */
    private interface Reading<T> {
        T read();
    }

    private <T> T read(String field, Reading<T> reading) {
        try {
            return reading.read();
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new Wrong(at(field), "can not be used: " + e.getMessage());
        }
    }
}
