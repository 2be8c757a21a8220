package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.KeyProfile;
import org.utilitill.vault.nectar.ConfigurationLines.Place;
import org.utilitill.vault.nectar.NectarRefusal.Code;

/**
 * The values of a text, read one by one. The first that can not be is remembered as the refusal; whoever reads on after
 * it gets harmless stand-ins.
 */
final class ConfigurationValues {

    private static final int DES_DIGITS = 16;
    private static final int HMAC_DIGITS = 40;

    private final byte[] text;
    private final ConfigurationLines lines;
    private @Nullable NectarRefusal first;

    ConfigurationValues(byte[] text, ConfigurationLines lines) {
        this.text = text;
        this.lines = lines;
    }

    Optional<NectarRefusal> refusal() {
        return Optional.ofNullable(first);
    }

    void refuse(NectarRefusal refusal) {
        if (first == null) {
            first = refusal;
        }
    }

    /** A number of so many decimal digits within bounds. */
    int number(NectarField field, int fewest, int most, int low, int high) {
        Place place = lines.place(field);
        int value = 0;
        boolean right = place.length() >= fewest && place.length() <= most;
        for (int at = place.from(); at < place.to() && right; at++) {
            right = isDigit(text[at]);
            value = value * 10 + (text[at] - '0');
        }
        if (right && value >= low && value <= high) {
            return value;
        }
        refuse(NectarRefusal.of(Code.VALUE, field, padded(low, fewest) + "-" + padded(high, fewest)));
        return low;
    }

    private static String padded(int number, int digits) {
        String text = Integer.toString(number);
        return "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    /** Exactly so many digits, as they stand. */
    String digits(NectarField field, int length) {
        Place place = lines.place(field);
        boolean right = place.length() == length;
        for (int at = place.from(); at < place.to() && right; at++) {
            right = isDigit(text[at]);
        }
        if (right) {
            return new String(text, place.from(), length, UTF_8);
        }
        refuse(NectarRefusal.of(Code.VALUE, field, "0".repeat(length) + "-" + "9".repeat(length)));
        return "0".repeat(length);
    }

    private static boolean isDigit(byte sign) {
        return sign >= '0' && sign <= '9';
    }

    /**
     * One of the words of a field.
     *
     * @param words what each means
     * @param rule what is said of another
     */
    <T> Optional<T> word(NectarField field, Map<String, T> words, String rule) {
        Place place = lines.place(field);
        Optional<T> meaning = words.entrySet().stream()
                .filter(word -> lines.is(place, word.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
        if (meaning.isEmpty()) {
            refuse(NectarRefusal.of(Code.VALUE, field, rule));
        }
        return meaning;
    }

    /** The name of the profile. */
    String name() {
        Place place = lines.place(NectarField.NAME);
        try {
            String name = UTF_8.newDecoder()
                    .decode(ByteBuffer.wrap(text, place.from(), place.length()))
                    .toString();
            if (KeyProfile.isName(name)) {
                return name;
            }
        } catch (CharacterCodingException notUtf8) {
            refuse(NectarRefusal.of(Code.VALUE, NectarField.NAME, "UTF-8"));
        }
        refuse(NectarRefusal.of(Code.VALUE, NectarField.NAME, "1-" + KeyProfile.LONGEST_NAME));
        return "-";
    }

    /** Whether the name holds the digits of the key, in whatever case: it would be shown everywhere. */
    boolean nameHoldsKey() {
        Place name = lines.place(NectarField.NAME);
        Place key = lines.place(NectarField.VENDING_KEY);
        for (int start = name.from(); start + key.length() <= name.to(); start++) {
            int same = 0;
            while (same < key.length() && small(text[start + same]) == small(text[key.from() + same])) {
                same++;
            }
            if (same == key.length()) {
                return true;
            }
        }
        return false;
    }

    private static int small(byte sign) {
        return sign >= 'A' && sign <= 'F' ? sign + ('a' - 'A') : sign;
    }

    /** The vending key, straight from the bytes; the caller wipes it. Empty bytes when it is none. */
    byte[] key() {
        Place place = lines.place(NectarField.VENDING_KEY);
        byte[] key = new byte[(place.length() + 1) / 2];
        boolean hex = place.length() > 0;
        for (int at = 0; at < place.length(); at++) {
            byte sign = text[place.from() + at];
            int value = sign > 0 ? Character.digit(sign, 16) : -1;
            hex &= value >= 0;
            key[at / 2] |= (byte) (at % 2 == 0 ? value << 4 : value);
        }
        boolean known = place.length() == DES_DIGITS || place.length() == HMAC_DIGITS;
        if (hex && known) {
            return key;
        }
        Arrays.fill(key, (byte) 0);
        refuse(NectarRefusal.of(
                hex ? Code.KEY_LENGTH : Code.VALUE, NectarField.VENDING_KEY, DES_DIGITS + "|" + HMAC_DIGITS + " hex"));
        return new byte[0];
    }
}
