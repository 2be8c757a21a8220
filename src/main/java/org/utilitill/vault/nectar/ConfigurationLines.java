package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.utilitill.vault.nectar.NectarRefusal.Code;

/**
 * The lines of an opened text: {@code ---}, then {@code name: value}. It finds where each value stands and makes no
 * text of any, because one of them is the key and another may be a password.
 */
final class ConfigurationLines {

    private static final int LONGEST_NAME = 80;
    private static final Set<NectarField> OF_PRISM = Set.of(NectarField.HOST, NectarField.REALM, NectarField.PASSWORD);

    /** Where a value stands, without the blanks around it. */
    record Place(int from, int to) {

        int length() {
            return to - from;
        }
    }

    private final byte[] text;
    private final Map<NectarField, Place> places = new EnumMap<>(NectarField.class);
    private @Nullable NectarRefusal first;
    private boolean opened;

    /** The lines of a text, which is left as it is and must stay while they are used. */
    ConfigurationLines(byte[] text) {
        this.text = text;
        int from = 0;
        for (int line = 1; from < text.length; line++) {
            int end = from;
            while (end < text.length && text[end] != '\n') {
                end++;
            }
            boolean windows = end > from && text[end - 1] == '\r';
            readLine(from, windows ? end - 1 : end, line);
            from = end + 1;
        }
    }

    private void readLine(int from, int to, int line) {
        Place whole = stripped(from, to);
        if (whole.length() == 0) {
            return;
        }
        if (!opened) {
            opened = true;
            if (!(whole.from() == from && is(whole, "---"))) {
                refuse(new NectarRefusal(Code.NO_HEADER, "line " + line, "---"));
            }
            return;
        }
        int colon = from;
        while (colon < to && text[colon] != ':') {
            colon++;
        }
        if (colon == to || colon == from) {
            refuse(new NectarRefusal(Code.NOT_A_LINE, "line " + line, "name: value"));
            return;
        }
        put(from, colon, stripped(colon + 1, to), line);
    }

    private void put(int from, int colon, Place value, int line) {
        NectarField field = NectarField.of(text, from, colon);
        if (field == null) {
            String instead = "line " + line;
            boolean readable = colon - from <= LONGEST_NAME;
            refuse(NectarRefusal.of(
                    Code.UNKNOWN,
                    readable ? UnknownName.shown(new String(text, from, colon - from, ISO_8859_1), instead) : instead));
        } else if (places.putIfAbsent(field, value) != null) {
            refuse(NectarRefusal.of(Code.DOUBLED, field.text()));
        }
    }

    private void refuse(NectarRefusal refusal) {
        if (first == null) {
            first = refusal;
        }
    }

    private Place stripped(int from, int to) {
        int start = from;
        int end = to;
        while (start < end && isBlank(text[start])) {
            start++;
        }
        while (end > start && isBlank(text[end - 1])) {
            end--;
        }
        return new Place(start, end);
    }

    private static boolean isBlank(byte sign) {
        return sign == ' ' || sign == '\t';
    }

    /** What is wrong with the text as lines; empty when each field of a key stands there once and nothing else. */
    Optional<NectarRefusal> fault() {
        Place type = places.get(NectarField.TYPE);
        if ((type != null && is(type, "prism-thrift")) || places.keySet().containsAll(OF_PRISM)) {
            return Optional.of(NectarRefusal.of(Code.PRISM, NectarField.TYPE.text()));
        }
        if (first != null) {
            return Optional.of(first);
        }
        if (!opened) {
            return Optional.of(new NectarRefusal(Code.NO_HEADER, "line 1", "---"));
        }
        return places.keySet().stream()
                .filter(field -> !field.isOfKeys())
                .findFirst()
                .map(field -> NectarRefusal.of(Code.UNKNOWN, field.text()))
                .or(this::missing);
    }

    private Optional<NectarRefusal> missing() {
        return NectarField.ofKeys().stream()
                .filter(field -> !places.containsKey(field))
                .findFirst()
                .map(field -> NectarRefusal.of(Code.MISSING, field.text()));
    }

    /** Where the value of a field stands; only when there is no fault. */
    Place place(NectarField field) {
        Place place = places.get(field);
        if (place == null) {
            throw new IllegalStateException(field.text() + " is not there");
        }
        return place;
    }

    /** Whether a value is a word; capitals do not count. */
    boolean is(Place place, String word) {
        if (place.length() != word.length()) {
            return false;
        }
        for (int at = 0; at < word.length(); at++) {
            byte sign = text[place.from() + at];
            boolean capital = sign >= 'A' && sign <= 'Z';
            if ((capital ? sign + ('a' - 'A') : sign) != word.charAt(at)) {
                return false;
            }
        }
        return true;
    }
}
