package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.TokenBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Frame;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.TokenNumber;

/** What a record about 20 digits claims, checked against the engine. */
final class TokenVectors {

    private static final String ANY_KEY = "0ABC12DEF3456789";
    private static final TokenEncoder ENCODER = new TokenEncoder();
    private static final TokenDecoder DECODER = new TokenDecoder();

    private TokenVectors() {}

    static void token(StsVector vector) {
        TimedToken token = vector.token();
        TokenNumber number = encoded(vector, token);
        assertThat(number.digits()).isEqualTo(vector.expectedText("tokenDecimal"));
        try (DecoderKey key = vector.decoderKey()) {
            JsonNode keyHex = vector.known("decoderKeyHex");
            assertThat(vector.has("decoderKeyHex") || keyHex.isTextual()).isTrue();
            assertThat(KeyProbe.hex(key))
                    .isEqualTo(keyHex.isTextual() ? keyHex.textValue() : vector.text("decoderKeyHex"));
            assertThat(DECODER.decode(number.digits(), key, vector.baseDate())).isEqualTo(new Decoded(token));
        }
        assertIntermediates(vector, token);
    }

    private static TokenNumber encoded(StsVector vector, TimedToken token) {
        if (vector.has("decoderKeyHex")) {
            try (DecoderKey key = vector.decoderKey()) {
                return ENCODER.encode(token, key);
            }
        }
        try (VendingKey key = vector.vendingKey()) {
            return ENCODER.encode(token, key, vector.meter());
        }
    }

    private static void assertIntermediates(StsVector vector, TimedToken token) {
        TokenFrame frame = TokenFrame.of(token);
        assertHex(vector.known("contentHex"), frame.content());
        assertHex(vector.known("plainBlockHex"), frame.block());
        assertHex(vector.known("crcHex"), frame.block() & 0xFFFF);
        assertHex(vector.known("tidHex"), token.tid().minutes());
    }

    private static void assertHex(JsonNode expected, long value) {
        assertThat(expected.isTextual()).isTrue();
        assertThat(HexFormat.of()
                        .withUpperCase()
                        .toHexDigits(value, expected.textValue().length()))
                .isEqualTo(expected.textValue());
    }

    static void decode(StsVector vector) {
        DecodeResult result = decoded(vector);
        if (vector.refused()) {
            assertThat(result).isEqualTo(new Undecodable(vector.error()));
        } else {
            FrameType type = switch (vector.expectedText("tokenType")) {
                case "kct.1" -> new FrameType(2, 3);
                case "kct.2" -> new FrameType(2, 4);
                case "test.display36" -> new FrameType(1, 0);
                case "test.display28" -> new FrameType(1, 1);
                default -> throw new IllegalStateException(vector.expectedText("tokenType"));
            };
            assertNamed(vector, result, type);
        }
    }

    static void otherToken(StsVector vector) {
        FrameType type = new FrameType(
                vector.expected().get("class").intValue(),
                vector.expected().get("subClass").intValue());
        assertNamed(vector, decoded(vector), type);
    }

    private static DecodeResult decoded(StsVector vector) {
        try (DecoderKey key =
                vector.has("decoderKeyHex") ? vector.decoderKey() : KeyProbe.key(EncryptionAlgorithm.EA07, ANY_KEY)) {
            return DECODER.decode(vector.text("tokenDecimal"), key, BaseDate.Y2014);
        }
    }

    private static void assertNamed(StsVector vector, DecodeResult result, FrameType type) {
        assertThat(result).isInstanceOf(Undecodable.class);
        Undecodable refusal = (Undecodable) result;
        assertThat(refusal.error()).isEqualTo(StsError.E_TOKEN_TYPE);
        assertThat(refusal.frame()).map(Frame::type).contains(type);
        if (vector.known("contentHex").isTextual()) {
            assertHex(vector.known("contentHex"), refusal.frame().orElseThrow().content());
        }
    }

    static void decimalHex(StsVector vector) {
        String digits = vector.text("tokenDecimal");
        TokenBits bits = TokenNumber.of(digits).bits();
        assertThat(bits.high() + HexFormat.of().withUpperCase().toHexDigits(bits.low()))
                .isEqualTo(vector.expectedText("token66Hex"));
        assertThat(new TokenNumber(bits).digits()).isEqualTo(digits);
        if (vector.expected().has("class")) {
            assertThat(ClassBits.tokenClass(bits))
                    .isEqualTo(vector.expected().get("class").intValue());
        }
    }
}
