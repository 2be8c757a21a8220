package org.utilitill.vault.envelope;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.utilitill.registry.KeyLimits;
import org.utilitill.registry.KeyPeriod;
import org.utilitill.registry.KeyProfile;
import org.utilitill.registry.KeyState;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;

/**
 * What is sealed: two bytes of length, the profile as JSON, and the bytes of the key, which are never text. The state
 * does not travel, and whether a key is for training is for the reader to find out.
 */
final class EnvelopeContent {

    private EnvelopeContent() {}

    /** The bytes to seal; the caller wipes them. */
    static byte[] of(KeyProfile profile, byte[] key) {
        byte[] json = json(profile).toString().getBytes(UTF_8);
        return ByteBuffer.allocate(Short.BYTES + json.length + key.length)
                .putShort((short) json.length)
                .put(json)
                .put(key)
                .array();
    }

    private static ObjectNode json(KeyProfile key) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("name", key.name())
                .put("utility", key.utility())
                .put("sgc", key.sgc().digits())
                .put("kt", key.kt())
                .put("krn", key.krn().value())
                .put("ken", key.ken())
                .put("baseDate", key.baseDate().year())
                .put("dkga", key.dkga())
                .put("tct", key.tct().code())
                .put("ti", key.ti().value())
                .put("iin", key.iin())
                .put("kcv", key.checkValue());
        ArrayNode eas = json.putArray("ea");
        key.eas().forEach(ea -> eas.add(ea.code()));
        key.period().from().ifPresent(from -> json.put("from", from.toString()));
        key.period().until().ifPresent(until -> json.put("until", until.toString()));
        key.limits().perToken().ifPresent(most -> json.put("perToken", most));
        key.limits().perMeterDay().ifPresent(most -> json.put("perMeterDay", most));
        key.limits().perDay().ifPresent(most -> json.put("perDay", most));
        return json;
    }

    /** The bytes of the key in a content; empty when it is cut short. The caller wipes them. */
    static byte[] key(byte[] content) {
        int start = Short.BYTES + length(content);
        return start <= content.length ? Arrays.copyOfRange(content, start, content.length) : new byte[0];
    }

    private static int length(byte[] content) {
        return content.length < Short.BYTES ? 0 : ByteBuffer.wrap(content).getShort() & 0xFFFF;
    }

    /** The profile in a content, a draft; empty when there is none, or one that is written in another way. */
    static Optional<KeyProfile> profile(byte[] content, boolean training) {
        int end = Short.BYTES + length(content);
        if (end > content.length) {
            return Optional.empty();
        }
        String text = new String(content, Short.BYTES, end - Short.BYTES, UTF_8);
        try {
            KeyProfile profile = profile(JsonMapper.builder().build().readTree(text), training);
            return json(profile).toString().equals(text) ? Optional.of(profile) : Optional.empty();
        } catch (JsonProcessingException | IllegalArgumentException | DateTimeException notAProfile) {
            return Optional.empty();
        }
    }

    private static KeyProfile profile(JsonNode json, boolean training) {
        List<EncryptionAlgorithm> eas = new ArrayList<>();
        json.required("ea").forEach(ea -> eas.add(EncryptionAlgorithm.of(ea.asInt())));
        return new KeyProfile(
                json.required("name").asText(),
                json.required("utility").asText(),
                new SupplyGroupCode(json.required("sgc").asText()),
                json.required("kt").asInt(-1),
                new KeyRevision(json.required("krn").asInt()),
                json.required("ken").asInt(-1),
                BaseDate.of(json.required("baseDate").asInt()),
                json.required("dkga").asInt(),
                eas,
                TokenCarrier.of(json.required("tct").asInt()),
                new TariffIndex(json.required("ti").asInt(-1)),
                json.required("iin").asText(),
                new KeyPeriod(moment(json, "from"), moment(json, "until")),
                new KeyLimits(limit(json, "perToken"), limit(json, "perMeterDay"), limit(json, "perDay")),
                KeyState.DRAFT,
                json.required("kcv").asText(),
                training);
    }

    private static Optional<Instant> moment(JsonNode json, String field) {
        return json.has(field) ? Optional.of(Instant.parse(json.required(field).asText())) : Optional.empty();
    }

    private static OptionalLong limit(JsonNode json, String field) {
        return json.has(field) ? OptionalLong.of(json.required(field).asLong()) : OptionalLong.empty();
    }
}
