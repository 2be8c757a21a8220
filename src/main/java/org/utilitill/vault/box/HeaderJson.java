package org.utilitill.vault.box;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.utilitill.vault.VaultException;
import org.utilitill.vault.VaultException.Code;
import org.utilitill.vault.box.Header.Slot;

/**
 * The header as JSON, read strictly: bounds come first, and what would not be written in exactly these bytes is
 * refused. That rules out unknown, doubled and reordered fields, other spellings of a number, and anything behind it.
 */
final class HeaderJson {

    private static final int MOST_DEPTH = 5;
    private static final int MOST_DIGITS = 20;
    private static final int MOST_CHARACTERS = 1000;
    private static final int LEAST_SALT = 16;
    private static final int MOST_SALT = 32;
    private static final String ALGORITHM = "argon2id";
    private static final String HEX_DIGITS = "0123456789abcdef";
    private static final HexFormat HEX = HexFormat.of();

    private final ObjectMapper json = new ObjectMapper(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MOST_DEPTH)
                            .maxNumberLength(MOST_DIGITS)
                            .maxStringLength(MOST_CHARACTERS)
                            .maxNameLength(MOST_CHARACTERS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    /** The one spelling of a header. */
    byte[] bytes(Header header) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("version", Header.VERSION)
                .put("id", header.id().toString())
                .put("generation", header.generation())
                .put("created", header.created().toString());
        ArrayNode slots = node.putArray("slots");
        header.slots().forEach(slot -> slots.add(node(slot)));
        return bytes(node.put("bodyNonce", header.bodyNonce()));
    }

    /** The one spelling of a slot; what its wrapped key is bound to is that of the slot without it. */
    byte[] bytes(Slot slot) {
        return bytes(node(slot));
    }

    private byte[] bytes(ObjectNode node) {
        try {
            return json.writeValueAsBytes(node);
        } catch (IOException e) {
            throw new UncheckedIOException("a header that can not be written", e);
        }
    }

    private static ObjectNode node(Slot slot) {
        ObjectNode node = JsonNodeFactory.instance
                .objectNode()
                .put("id", slot.id())
                .put("kind", slot.kind().code())
                .put("label", slot.label());
        node.putObject("kdf")
                .put("name", ALGORITHM)
                .put("m", slot.cost().memoryKib())
                .put("t", slot.cost().passes())
                .put("p", slot.cost().lanes())
                .put("salt", slot.salt());
        node.put("nonce", slot.nonce());
        return slot.wrapped().isEmpty() ? node : node.put("wrapped", slot.wrapped());
    }

    /**
     * The header of these bytes.
     *
     * @throws VaultException FORMAT for a newer version, DAMAGED for anything that is no header
     */
    Header read(byte[] bytes) {
        JsonNode node = tree(bytes);
        JsonNode version = node.path("version");
        if (version.isInt() && version.intValue() > Header.VERSION) {
            throw new VaultException(Code.FORMAT, "The vault file is of version " + version.intValue() + ".", null);
        }
        Header header = header(node);
        require(Arrays.equals(bytes, bytes(header)), "header");
        return header;
    }

    private JsonNode tree(byte[] bytes) {
        try {
            JsonNode node = json.readTree(bytes);
            require(node.isObject(), "header");
            return node;
        } catch (IOException e) {
            // Not as the cause: its message quotes the file.
            throw damaged("header");
        }
    }

    private static Header header(JsonNode node) {
        long generation = number(node, "generation", Long.MAX_VALUE);
        List<Slot> slots = new ArrayList<>();
        JsonNode list = node.path("slots");
        require(list.isArray() && !list.isEmpty() && list.size() <= NewSlot.MOST, "slots");
        list.forEach(slot -> slots.add(slot(slot, slots.size() + 1)));
        long work = slots.stream().mapToLong(slot -> slot.cost().work()).sum();
        require(work <= StretchCost.MOST_WORK, "cost of its slots");
        String nonce = hex(node, "bodyNonce", Ciphers.NONCE, Ciphers.NONCE);
        return new Header(id(node), generation, created(node), slots, nonce);
    }

    private static UUID id(JsonNode node) {
        try {
            return UUID.fromString(text(node, "id"));
        } catch (IllegalArgumentException e) {
            throw damaged("id");
        }
    }

    private static Instant created(JsonNode node) {
        try {
            return Instant.parse(text(node, "created"));
        } catch (DateTimeException e) {
            throw damaged("created");
        }
    }

    private static Slot slot(JsonNode node, int place) {
        require(number(node, "id", NewSlot.MOST) == place, "slot id");
        SlotSecret.Kind kind = SlotSecret.Kind.ofCode(text(node, "kind"));
        String label = text(node, "label");
        JsonNode kdf = node.path("kdf");
        if (kind == null || !text(kdf, "name").equals(ALGORITHM) || !NewSlot.isLabel(label)) {
            throw damaged("slot");
        }
        return new Slot(
                place,
                kind,
                label,
                cost(kdf),
                hex(kdf, "salt", LEAST_SALT, MOST_SALT),
                hex(node, "nonce", Ciphers.NONCE, Ciphers.NONCE),
                hex(node, "wrapped", Ciphers.KEY + Ciphers.TAG, Ciphers.KEY + Ciphers.TAG));
    }

    private static StretchCost cost(JsonNode kdf) {
        int memory = (int) number(kdf, "m", Integer.MAX_VALUE);
        int passes = (int) number(kdf, "t", Integer.MAX_VALUE);
        int lanes = (int) number(kdf, "p", Integer.MAX_VALUE);
        require(StretchCost.isLegal(memory, passes, lanes), "cost of a slot");
        return new StretchCost(memory, passes, lanes);
    }

    private static long number(JsonNode node, String field, long most) {
        JsonNode value = node.path(field);
        require(value.isIntegralNumber() && value.canConvertToLong(), field);
        long number = value.longValue();
        require(number >= 1 && number <= most, field);
        return number;
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        require(value.isTextual(), field);
        return value.textValue();
    }

    private static String hex(JsonNode node, String field, int least, int most) {
        String text = text(node, field);
        boolean digits = text.chars().allMatch(digit -> HEX_DIGITS.indexOf(digit) >= 0);
        int length = text.length();
        require(digits && length % 2 == 0 && length >= 2 * least && length <= 2 * most, field);
        return text;
    }

    /** The bytes of a hex text of a header. */
    static byte[] unhex(String text) {
        return HEX.parseHex(text);
    }

    /** The hex text of bytes, as a header has it. */
    static String hex(byte[] bytes) {
        return HEX.formatHex(bytes);
    }

    private static void require(boolean legal, String what) {
        if (!legal) {
            throw damaged(what);
        }
    }

    private static VaultException damaged(String what) {
        return new VaultException(Code.DAMAGED, "The vault file has a wrong " + what + ".", null);
    }
}
