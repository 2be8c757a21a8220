package org.utilitill.cli.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Set;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.SecretBytes;

/** The fields of one JSON object, read strictly: a field is of its type or the line is refused by the field's name. */
public final class LineFields {

    private final JsonNode object;

    public LineFields(JsonNode object) {
        this.object = object;
    }

    public boolean has(String field) {
        return object.has(field);
    }

    /** Refuses the first field that is not one of these. */
    public void requireOnly(Set<String> allowed, String where) {
        object.fieldNames().forEachRemaining(field -> {
            if (!allowed.contains(field)) {
                throw new LineRefusal(LineRefusal.FIELD_UNKNOWN, "The field '%s' is not one %s has.", field, where);
            }
        });
    }

    /** Refuses a field beside another one that already says the same. */
    public void requireNotBoth(String field, String other) {
        if (has(field) && has(other)) {
            throw new LineRefusal(
                    LineRefusal.FIELD_UNKNOWN, "The field '%s' does not go with the field '%s'.", other, field);
        }
    }

    public String text(String field) {
        JsonNode node = present(field);
        if (!node.isTextual()) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' is not a string.", field);
        }
        return node.textValue();
    }

    /** A whole number; what does not fit is as far out of every range as the largest that does. */
    public long number(String field) {
        JsonNode node = present(field);
        if (!node.isIntegralNumber()) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' is not a whole number.", field);
        }
        if (node.canConvertToLong()) {
            return node.longValue();
        }
        return node.bigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public int smallNumber(String field) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(field)));
    }

    /** True or false; false if it is absent. */
    public boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        if (!object.get(field).isBoolean()) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' is neither true nor false.", field);
        }
        return object.get(field).booleanValue();
    }

    public LineFields object(String field) {
        JsonNode node = present(field);
        if (!node.isObject()) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' is not an object.", field);
        }
        return new LineFields(node);
    }

    /** One to four hex digits as a number. */
    public int hex16(String field) {
        String digits = hexDigits(field);
        if (digits.isEmpty() || digits.length() > 4) {
            throw new StsException(
                    StsError.E_VALUE16, "The field '%s' holds %d hex digits and not 1 to 4.", field, digits.length());
        }
        return HexFormat.fromHexDigits(digits);
    }

    /** A key in hex; the caller closes it. Its digits are in no message. */
    public SecretBytes key(String field, StsError wrongLength) {
        String digits = hexDigits(field);
        if (digits.length() % 2 != 0) {
            throw new StsException(
                    wrongLength,
                    "The field '%s' holds %d hex digits, which are no whole bytes.",
                    field,
                    digits.length());
        }
        return SecretBytes.takeOver(HexFormat.of().parseHex(digits));
    }

    private String hexDigits(String field) {
        String digits = text(field);
        if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw new LineRefusal(
                    LineRefusal.FIELD_TYPE, "The field '%s' holds something other than hex digits.", field);
        }
        return digits;
    }

    private JsonNode present(String field) {
        JsonNode node = object.get(field);
        if (node == null) {
            throw new LineRefusal(LineRefusal.FIELD_MISSING, "The field '%s' is missing.", field);
        }
        return node;
    }
}
