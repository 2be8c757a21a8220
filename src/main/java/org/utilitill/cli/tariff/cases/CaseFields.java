package org.utilitill.cli.tariff.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.IllegalCurrencyException;
import org.utilitill.cli.lines.LineRefusal;

/** The fields of one case: figures are strings, as in the vectors, or numbers. */
final class CaseFields {

    private static final int MOST_DIGITS = 30;

    private final ObjectNode line;

    CaseFields(ObjectNode line) {
        this.line = line;
    }

    boolean has(String field) {
        return line.has(field);
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        line.fieldNames().forEachRemaining(names::add);
        return names;
    }

    JsonNode node(String field) {
        JsonNode node = line.get(field);
        if (node == null) {
            throw new LineRefusal(LineRefusal.FIELD_MISSING, "The field '%s' is missing.", field);
        }
        return node;
    }

    String text(String field) {
        JsonNode node = node(field);
        if (!node.isTextual()) {
            throw wrong(field, "is not a string");
        }
        return node.textValue();
    }

    String text(String field, String otherwise) {
        return has(field) ? text(field) : otherwise;
    }

    boolean flag(String field, boolean otherwise) {
        if (has(field) && !node(field).isBoolean()) {
            throw wrong(field, "is neither true nor false");
        }
        return has(field) ? node(field).booleanValue() : otherwise;
    }

    CurrencyUnit currency(CurrencyUnit otherwise) {
        if (!has("currency")) {
            return otherwise;
        }
        try {
            return CurrencyUnit.of(text("currency"));
        } catch (IllegalCurrencyException e) {
            throw wrong("currency", "is not a currency");
        }
    }

    BigDecimal figure(String field) {
        return figure(field, node(field));
    }

    Optional<BigDecimal> optional(String field) {
        return has(field) ? Optional.of(figure(field)) : Optional.empty();
    }

    /** A figure of zero or more. */
    BigDecimal amount(String field, BigDecimal otherwise) {
        BigDecimal figure = has(field) ? figure(field) : otherwise;
        if (figure.signum() < 0) {
            throw wrong(field, "is below zero");
        }
        return figure;
    }

    static BigDecimal figure(String field, JsonNode node) {
        try {
            BigDecimal figure = node.isNumber() ? node.decimalValue() : new BigDecimal(node.asText());
            if (figure.precision() > MOST_DIGITS || Math.abs(figure.scale()) > MOST_DIGITS) {
                throw wrong(field, "has too many digits");
            }
            return figure;
        } catch (NumberFormatException e) {
            throw wrong(field, "is not a figure such as \"12.50\"");
        }
    }

    static LineRefusal wrong(String field, String what) {
        return new LineRefusal(LineRefusal.FIELD_TYPE, "The field '%s' %s.", field, what);
    }
}
