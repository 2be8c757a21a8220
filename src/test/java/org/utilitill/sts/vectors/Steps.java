package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.utilitill.sts.TokenSteps;
import org.utilitill.sts.field.TokenBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeySteps;

/** The values on the way of a token or a key under the names the records give them. */
final class Steps {

    private static final HexFormat HEX = HexFormat.of().withUpperCase();
    private static final String CURRENCY_MARK = "01";

    private Steps() {}

    /** Every value a record tells must be one the engine has, and the same. */
    static void assertAll(JsonNode expected, Map<String, String> found) {
        expected.properties()
                .forEach(field -> assertThat(found)
                        .as("what the engine has of its own")
                        .containsEntry(field.getKey(), field.getValue().asText()));
    }

    static Map<String, String> of(TokenSteps steps) {
        Map<String, String> values = new TreeMap<>();
        values.put("class", Integer.toString(steps.type().tokenClass()));
        values.put("subClass", Integer.toString(steps.type().subClass()));
        steps.tid().ifPresent(tid -> values.put("tidHex", hex(tid.minutes(), 6)));
        values.put("contentHex", hex(steps.content(), 11));
        values.put("crcMessageHex", hex(steps.crcMessage(), 14) + (steps.type().currency() ? CURRENCY_MARK : ""));
        values.put("crcHex", hex(steps.crc(), 4));
        values.put("plainBlockHex", hex(steps.plainBlock(), 16));
        values.put("cipherBlockHex", hex(steps.cipherBlock(), 16));
        values.put("token66Hex", hex(steps.number().bits()));
        return values;
    }

    static Map<String, String> of(KeySteps steps) {
        if (steps instanceof KeySteps.OfDkga02 way) {
            return Map.of(
                    "panBlockHex", hex(way.panBlock(), 16),
                    "controlBlockHex", hex(way.controlBlock(), 16),
                    "xorBlockHex", hex(way.xorBlock(), 16),
                    "desOutputHex", hex(way.desOutput(), 16));
        }
        KeySteps.OfDkga04 way = (KeySteps.OfDkga04) steps;
        return Map.of(
                "dataBlockHex", HEX.formatHex(way.dataBlock()),
                "hmacSha256Hex", HEX.formatHex(way.hmac()));
    }

    static String hex(long value, int digits) {
        return HEX.toHexDigits(value, digits);
    }

    static String hex(TokenBits bits) {
        return bits.high() + hex(bits.low(), 16);
    }

    static String hex(DecoderKey key) {
        return key.read(HEX::formatHex);
    }
}
