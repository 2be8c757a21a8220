package org.utilitill.vault.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.utilitill.registry.KeyProfile;
import org.utilitill.vault.envelope.EnvelopeRefusal.Code;

/** Reads the file of an envelope, strictly: each field once, nothing else, one way of writing. */
final class EnvelopeText {

    private static final List<String> FIELDS =
            List.of("v", "issuer", "signer", "recipient", "created", "ephemeral", "nonce", "ciphertext", "signature");
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final int SHORTEST_CIPHERTEXT = 17;
    private static final int SHORTEST_SIGNATURE = 64;
    private static final int LONGEST_SIGNATURE = 2048;

    private final Map<String, String> texts = new HashMap<>();
    private @Nullable EnvelopeRefusal first;
    private @Nullable EnvelopeFile file;

    /** Reads a file; then there is either an envelope or a refusal. */
    EnvelopeText(byte[] bytes) {
        if (bytes.length > EnvelopeFile.LONGEST) {
            refuse(Code.TOO_LONG, "");
            return;
        }
        try (JsonParser json = new JsonFactory().createParser(new String(bytes, UTF_8))) {
            readObject(json);
        } catch (IOException notJson) {
            refuse(Code.NOT_JSON, "");
        }
        if (first == null) {
            file = readFields(bytes);
        }
    }

    Optional<EnvelopeRefusal> refusal() {
        return Optional.ofNullable(first);
    }

    /** The envelope; only when there is no refusal. */
    EnvelopeFile file() {
        EnvelopeFile read = file;
        if (read == null) {
            throw new IllegalStateException("there is no envelope in the file");
        }
        return read;
    }

    private void refuse(Code code, String field) {
        if (first == null) {
            first = EnvelopeRefusal.of(code, field);
        }
    }

    private void readObject(JsonParser json) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            refuse(Code.NOT_JSON, "");
            return;
        }
        while (first == null && json.nextToken() == JsonToken.FIELD_NAME) {
            readField(json, json.currentName());
        }
        if (first == null && json.nextToken() != null) {
            refuse(Code.NOT_JSON, "");
        }
    }

    private void readField(JsonParser json, String name) throws IOException {
        if (!FIELDS.contains(name)) {
            refuse(Code.UNKNOWN, "");
            return;
        }
        JsonToken value = json.nextToken();
        if (value != (name.equals("v") ? JsonToken.VALUE_NUMBER_INT : JsonToken.VALUE_STRING)) {
            refuse(Code.VALUE, name);
        } else if (texts.put(name, json.getText()) != null) {
            refuse(Code.DOUBLED, name);
        } else if (name.equals("v") && !json.getText().equals(Integer.toString(EnvelopeHeader.VERSION))) {
            refuse(Code.VERSION, name);
        }
    }

    private @Nullable EnvelopeFile readFields(byte[] bytes) {
        FIELDS.stream().filter(name -> !texts.containsKey(name)).findFirst().ifPresent(name -> {
            refuse(Code.MISSING, name);
        });
        if (!KeyProfile.isName(text("issuer"))) {
            refuse(Code.VALUE, "issuer");
        }
        EnvelopeHeader header = new EnvelopeHeader(
                text("issuer"),
                fingerprint("signer"),
                fingerprint("recipient"),
                created(),
                sized("ephemeral", SealingKey.BYTES),
                sized("nonce", EnvelopeHeader.NONCE_BYTES));
        EnvelopeFile read = new EnvelopeFile(
                header,
                base64("ciphertext", SHORTEST_CIPHERTEXT, EnvelopeFile.LONGEST),
                base64("signature", SHORTEST_SIGNATURE, LONGEST_SIGNATURE));
        if (first == null && !read.isWritten(bytes)) {
            refuse(Code.NOT_CANONICAL, "");
        }
        return first == null ? read : null;
    }

    private String text(String field) {
        return texts.getOrDefault(field, "");
    }

    private String fingerprint(String field) {
        if (!FINGERPRINT.matcher(text(field)).matches()) {
            refuse(Code.VALUE, field);
        }
        return text(field);
    }

    private Instant created() {
        try {
            return Instant.parse(text("created"));
        } catch (DateTimeException noMoment) {
            refuse(Code.VALUE, "created");
            return Instant.EPOCH;
        }
    }

    private String sized(String field, int length) {
        return base64(field, length, length).length == length ? text(field) : "";
    }

    private byte[] base64(String field, int shortest, int longest) {
        try {
            byte[] bytes = Base64.getDecoder().decode(text(field));
            if (bytes.length >= shortest && bytes.length <= longest) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            refuse(Code.VALUE, field);
        }
        refuse(Code.VALUE, field);
        return new byte[0];
    }
}
