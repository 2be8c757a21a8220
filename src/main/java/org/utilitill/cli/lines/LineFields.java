package org.utilitill.cli.lines;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.SecretBytes;

/** The fields of one JSON object, read strictly: a field is of its type or the line is refused by the field's name. */
public final class LineFields {

    /**
     * A field that is there.
     *
     * @param name with the path to its object
     */
    private record Found(String name, JsonNode node) {

        LineRefusal wrongType(String what) {
            return new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' %s.", name, what);
        }
    }

    private final JsonNode object;
    private final String path;
    private final Consumer<String> warnings;
    private final Optional<LineFields> beneath;

    /** The fields of an object; nobody asks for warnings. */
    public LineFields(JsonNode object) {
        this(object, field -> {});
    }

    /**
     * The fields of an object.
     *
     * @param object of the line
     * @param warnings gets the name, with its path, of each field that was taken although it is odd
     */
    public LineFields(JsonNode object, Consumer<String> warnings) {
        this(object, "", warnings, Optional.empty());
    }

    private LineFields(JsonNode object, String path, Consumer<String> warnings, Optional<LineFields> beneath) {
        this.object = object;
        this.path = path;
        this.warnings = warnings;
        this.beneath = beneath;
    }

    /** These fields, and where there is none of a name, that of the other object. */
    public LineFields over(LineFields other) {
        return new LineFields(object, path, warnings, Optional.of(other));
    }

    /** Warns of a field that is taken although it is odd. */
    public void warn(String field) {
        warnings.accept(present(field).name);
    }

    public boolean has(String field) {
        return object.has(field) || (beneath.isPresent() && beneath.get().has(field));
    }

    /** Whether there is at least one of these. */
    public boolean hasAny(Set<String> fields) {
        return fields.stream().anyMatch(this::has);
    }

    /** Refuses the object if the field is missing. */
    public void require(String field) {
        present(field);
    }

    /** Refuses the first field that is not one of these; what an object beneath has is not asked. */
    public void requireOnly(Set<String> allowed, String where) {
        object.fieldNames().forEachRemaining(field -> {
            if (!allowed.contains(field)) {
                throw new LineRefusal(
                        LineRefusal.FIELD_UNKNOWN, "The field '%s' is not one %s has.", path + field, where);
            }
        });
    }

    /** Refuses a field beside another one that already says the same. */
    public void requireNotBoth(String field, String other) {
        if (has(field) && has(other)) {
            throw new LineRefusal(
                    LineRefusal.FIELD_UNKNOWN,
                    "The field '%s' does not go with the field '%s'.",
                    path + other,
                    path + field);
        }
    }

    public String text(String field) {
        Found found = present(field);
        if (!found.node.isTextual()) {
            throw found.wrongType("is not a string");
        }
        return found.node.textValue();
    }

    /** A whole number; what does not fit is as far out of every range as the largest that does. */
    public long number(String field) {
        Found found = present(field);
        if (!found.node.isIntegralNumber()) {
            throw found.wrongType("is not a whole number");
        }
        if (found.node.canConvertToLong()) {
            return found.node.longValue();
        }
        return found.node.bigIntegerValue().signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }

    public int smallNumber(String field) {
        return (int) Math.max(Integer.MIN_VALUE, Math.min(Integer.MAX_VALUE, number(field)));
    }

    /** Refuses a field that is neither a string nor a number. */
    public void requireFigure(String field) {
        Found found = present(field);
        if (!found.node.isTextual() && !found.node.isNumber()) {
            throw found.wrongType("is neither a string nor a number");
        }
    }

    /** True or false; false if it is absent. */
    public boolean flag(String field) {
        if (!has(field)) {
            return false;
        }
        Found found = present(field);
        if (!found.node.isBoolean()) {
            throw found.wrongType("is neither true nor false");
        }
        return found.node.booleanValue();
    }

    public LineFields object(String field) {
        Found found = present(field);
        return inside(found.name, found.node);
    }

    private Found array(String field) {
        Found found = present(field);
        if (!found.node.isArray()) {
            throw found.wrongType("is not an array");
        }
        return found;
    }

    /** The objects of an array, in order. */
    public List<LineFields> objects(String field) {
        Found found = array(field);
        List<LineFields> objects = new ArrayList<>();
        for (JsonNode node : found.node) {
            objects.add(inside(found.name + "[" + objects.size() + "]", node));
        }
        return objects;
    }

    private LineFields inside(String name, JsonNode node) {
        if (!node.isObject()) {
            throw new Found(name, node).wrongType("is not an object");
        }
        // The inputs are the line to whoever wrote it.
        String inner = name.equals("inputs") ? "" : name + '.';
        return new LineFields(node, inner, warnings, Optional.empty());
    }

    /** One to four hex digits as a number. */
    public int hex16(String field) {
        return (int) hex(field, 4, StsError.E_VALUE16);
    }

    /**
     * Hex digits as a number.
     *
     * @param most how many there may be, 15 at most; there is at least one
     * @param wrongLength what more or none are refused as
     */
    public long hex(String field, int most, StsError wrongLength) {
        String digits = hexDigits(field);
        if (digits.isEmpty() || digits.length() > most) {
            throw new StsException(
                    wrongLength,
                    "The field '%s' holds %d hex digits and not 1 to %d.",
                    path + field,
                    digits.length(),
                    most);
        }
        return HexFormat.fromHexDigitsToLong(digits);
    }

    /** A key in hex; the caller closes it. Its digits are in no message. */
    public SecretBytes key(String field, StsError wrongLength) {
        String digits = hexDigits(field);
        if (digits.length() % 2 != 0) {
            throw new StsException(
                    wrongLength,
                    "The field '%s' holds %d hex digits, which are no whole bytes.",
                    path + field,
                    digits.length());
        }
        return SecretBytes.takeOver(HexFormat.of().parseHex(digits));
    }

    private String hexDigits(String field) {
        String digits = text(field);
        if (!digits.chars().allMatch(HexFormat::isHexDigit)) {
            throw present(field).wrongType("holds something other than hex digits");
        }
        return digits;
    }

    private Found present(String field) {
        JsonNode node = object.get(field);
        if (node != null) {
            return new Found(path + field, node);
        }
        if (beneath.isPresent() && beneath.get().has(field)) {
            return beneath.get().present(field);
        }
        throw new LineRefusal(LineRefusal.FIELD_MISSING, "The field '%s' is missing.", path + field);
    }
}
