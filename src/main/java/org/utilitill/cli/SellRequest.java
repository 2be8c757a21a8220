package org.utilitill.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Iterator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;

/**
 * A sale as a script asks for it.
 *
 * @param meter as typed
 * @param money as typed
 * @param tender as typed
 * @param requestId the script's own, so that a repeated line sells once; empty for a fresh one
 */
record SellRequest(String meter, String money, String tender, Optional<UUID> requestId) {

    private static final Set<String> FIELDS = Set.of("meter", "money", "tender", "requestId");
    private static final String CASH = "cash";
    private static final int MOST_ZEROS = 40;

    /** What became of reading a line. */
    sealed interface Read {
        /** A request. */
        record Good(SellRequest request) implements Read {}

        /** Not a request. */
        record Bad(Refusal refusal) implements Read {}
    }

    /** Reads the object of a line. Numbers are taken as they are written, so 20 and "20" are the same money. */
    static Read of(ObjectNode json) {
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            if (!FIELDS.contains(name)) {
                return bad(name, "meter, money, tender, requestId");
            }
        }
        for (String name : new String[] {"meter", "money", "tender"}) {
            JsonNode value = json.get(name);
            if (value == null || !(value.isTextual() || value.isNumber())) {
                return bad(name, "\"text\"");
            }
        }
        Optional<UUID> requestId = Optional.empty();
        if (json.has("requestId")) {
            requestId = uuid(json.get("requestId").asText());
            if (requestId.isEmpty()) {
                return bad("requestId", "UUID");
            }
        }
        return check(new SellRequest(
                plain(json.get("meter")), plain(json.get("money")), plain(json.get("tender")), requestId));
    }

    /** Refuses a means of payment this station does not take. */
    static Read check(SellRequest request) {
        return request.tender().equals(CASH) ? new Read.Good(request) : bad("tender", CASH);
    }

    private static String plain(JsonNode value) {
        return value.isNumber() ? plain(value.decimalValue()) : value.textValue();
    }

    /** A number like 1e999999999 is short to write and would fill the memory if its zeros were written out. */
    private static String plain(BigDecimal number) {
        return Math.abs(number.scale()) > MOST_ZEROS ? number.toString() : number.toPlainString();
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Read bad(String field, String rule) {
        return new Read.Bad(Refusal.of(RefusalCode.BAD_FIELD, field, rule));
    }
}
