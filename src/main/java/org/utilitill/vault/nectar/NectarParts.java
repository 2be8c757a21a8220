package org.utilitill.vault.nectar;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.utilitill.vault.nectar.NectarRefusal.Code;

/**
 * The three parts of a configuration as they travel, none of them secret:
 *
 * <pre>
 * data    IV of 16 bytes, then the text under AES-128 in CBC with PKCS#7
 * digest  SHA-256 of the text, signed: RSA PKCS#1 v1.5 block type 1 around the bare 32 bytes
 * key     the 16 bytes of the AES key, wrapped: RSA PKCS#1 v1.5 block type 2
 * </pre>
 */
public final class NectarParts implements PartsReading {

    private static final String DATA = "data";
    private static final String DIGEST = "digest";
    private static final String KEY = "key";
    private static final List<String> NAMES = List.of(DATA, DIGEST, KEY);

    private static final int LONGEST_PART = 16_384;
    private static final int LONGEST_JSON = 4 * LONGEST_PART;
    private static final int SHORTEST_RSA = 256;
    private static final int LONGEST_RSA = 2048;
    private static final int BLOCK = 16;
    private static final int LONGEST_DATA = 8192;

    private final byte[] data;
    private final byte[] digest;
    private final byte[] key;

    NectarParts(byte[] data, byte[] digest, byte[] key) {
        this.data = data;
        this.digest = digest;
        this.key = key;
    }

    /**
     * Reads three texts of base64, from three files or pasted: EMPTY, TOO_LONG, NOT_BASE64 or PART_LENGTH unless they
     * can be such parts. Blanks and line ends do not count.
     *
     * @param key may be empty when the person's own 16 characters open the configuration
     */
    public static PartsReading of(String data, String digest, String key) {
        Optional<NectarRefusal> refusal =
                fault(DATA, data).or(() -> fault(DIGEST, digest)).or(() -> fault(KEY, key));
        return refusal.isPresent() ? refusal.get() : new NectarParts(decode(data), decode(digest), decode(key));
    }

    private static Optional<NectarRefusal> fault(String name, String text) {
        if (text.length() > LONGEST_PART) {
            return Optional.of(NectarRefusal.of(Code.TOO_LONG, name));
        }
        if (text.isBlank()) {
            return name.equals(KEY) ? Optional.empty() : Optional.of(NectarRefusal.of(Code.EMPTY, name));
        }
        int length = decode(text).length;
        if (length == 0) {
            return Optional.of(NectarRefusal.of(Code.NOT_BASE64, name));
        }
        boolean right = name.equals(DATA)
                ? length >= 2 * BLOCK && length <= LONGEST_DATA && length % BLOCK == 0
                : length >= SHORTEST_RSA && length <= LONGEST_RSA;
        return right ? Optional.empty() : Optional.of(NectarRefusal.of(Code.PART_LENGTH, name));
    }

    /** The bytes of a base64 text, if it is the one way to write them; else none. */
    private static byte[] decode(String text) {
        String packed = text.replaceAll("[ \\t\\r\\n]", "");
        try {
            byte[] part = Base64.getDecoder().decode(packed);
            return base64(part).equals(packed) ? part : new byte[0];
        } catch (IllegalArgumentException notBase64) {
            return new byte[0];
        }
    }

    /**
     * Reads one JSON object {@code {"data": …, "digest": …, "key": …}}: NOT_JSON, MISSING, DOUBLED, UNKNOWN, or what is
     * wrong with a part.
     */
    public static PartsReading ofJson(String text) {
        if (text.length() > LONGEST_JSON) {
            return NectarRefusal.of(Code.TOO_LONG, "json");
        }
        Map<String, String> parts = new HashMap<>();
        NectarRefusal refusal;
        try (JsonParser json = new JsonFactory().createParser(text)) {
            refusal = readObject(json, parts);
        } catch (IOException notJson) {
            refusal = NectarRefusal.of(Code.NOT_JSON, "json");
        }
        if (refusal != null) {
            return refusal;
        }
        for (String name : NAMES) {
            if (parts.getOrDefault(name, "").isBlank()) {
                return NectarRefusal.of(parts.containsKey(name) ? Code.EMPTY : Code.MISSING, name);
            }
        }
        return of(parts.getOrDefault(DATA, ""), parts.getOrDefault(DIGEST, ""), parts.getOrDefault(KEY, ""));
    }

    private static @Nullable NectarRefusal readObject(JsonParser json, Map<String, String> parts) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return NectarRefusal.of(Code.NOT_JSON, "json");
        }
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String name = json.currentName();
            if (!NAMES.contains(name)) {
                return NectarRefusal.of(Code.UNKNOWN, UnknownName.shown(name, "json"));
            }
            if (json.nextToken() != JsonToken.VALUE_STRING) {
                return NectarRefusal.of(Code.NOT_JSON, name);
            }
            if (parts.put(name, json.getText()) != null) {
                return NectarRefusal.of(Code.DOUBLED, name);
            }
        }
        return json.nextToken() == null ? null : NectarRefusal.of(Code.NOT_JSON, "json");
    }

    /** Base64 of IV and ciphertext, on one line. */
    public String data() {
        return base64(data);
    }

    /** Base64 of the signed digest, on one line. */
    public String digest() {
        return base64(digest);
    }

    /** Base64 of the wrapped key, on one line; empty if there is none. */
    public String key() {
        return base64(key);
    }

    /** The three as one JSON object. */
    public String json() {
        return "{\"data\":\"%s\",\"digest\":\"%s\",\"key\":\"%s\"}".formatted(data(), digest(), key());
    }

    byte[] initialVector() {
        return Arrays.copyOf(data, BLOCK);
    }

    byte[] ciphertext() {
        return Arrays.copyOfRange(data, BLOCK, data.length);
    }

    byte[] signedDigest() {
        return digest.clone();
    }

    byte[] wrappedKey() {
        return key.clone();
    }

    private static String base64(byte[] bytes) {
        return new String(Base64.getEncoder().encode(bytes), US_ASCII);
    }

    /** The lengths only. */
    @Override
    public String toString() {
        return "NectarParts(" + data.length + ", " + digest.length + ", " + key.length + " bytes)";
    }
}
