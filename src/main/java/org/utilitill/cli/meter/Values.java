package org.utilitill.cli.meter;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.utilitill.cli.lines.LineFields;
import org.utilitill.cli.lines.LineRefusal;

/**
 * Lists, big numbers and numbers of a range in a JSON object, read as strictly as {@link LineFields} reads the others.
 *
 * @param node the object
 * @param warnings gets the names of fields that are taken although they are odd
 */
record Values(ObjectNode node, Consumer<String> warnings) {

    LineFields fields() {
        return new LineFields(node, warnings);
    }

    boolean has(String field) {
        return node.has(field);
    }

    Values object(String field) {
        fields().object(field);
        return new Values((ObjectNode) node.get(field), warnings);
    }

    /** An object that may be left out; empty then. */
    Values objectOrEmpty(String field) {
        return has(field) ? object(field) : new Values(node.objectNode(), warnings);
    }

    JsonNode array(String field) {
        JsonNode array = node.get(field);
        if (array == null) {
            throw new LineRefusal(LineRefusal.FIELD_MISSING, "The field '%s' is missing.", field);
        }
        if (!array.isArray()) {
            throw new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' is not a list.", field);
        }
        return array;
    }

    List<Integer> numbers(String field) {
        List<Integer> numbers = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isIntegralNumber()) {
                throw new LineRefusal(
                        LineRefusal.FIELD_TYPE, "The field '%s' holds something other than whole numbers.", field);
            }
            // What does not fit is out of every range.
            numbers.add(element.canConvertToInt() ? element.intValue() : -1);
        }
        return numbers;
    }

    List<String> texts(String field) {
        List<String> texts = new ArrayList<>();
        for (JsonNode element : array(field)) {
            if (!element.isTextual()) {
                throw new LineRefusal(
                        LineRefusal.FIELD_TYPE, "The field '%s' holds something other than strings.", field);
            }
            texts.add(element.textValue());
        }
        return texts;
    }

    /** A whole number of whatever length. */
    BigInteger whole(String field) {
        fields().number(field);
        return node.get(field).bigIntegerValue();
    }

    long within(String field, long least, long most) {
        long value = fields().number(field);
        if (value < least || value > most) {
            throw new LineRefusal(
                    LineRefusal.FIELD_TYPE, "The field '%s' holds a number that is not %d to %d.", field, least, most);
        }
        return value;
    }

    /** A number that may be null or left out. */
    OptionalLong perhaps(String field) {
        boolean absent = !has(field) || node.get(field).isNull();
        return absent ? OptionalLong.empty() : OptionalLong.of(fields().number(field));
    }
}
