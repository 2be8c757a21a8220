package org.utilitill.sts.vectors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.utilitill.sts.TokenDecoder;
import org.utilitill.sts.TokenEncoder;
import org.utilitill.sts.TokenSteps;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.field.TokenBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenNumber;

/** What a test about 20 digits claims, checked against the engine. */
final class TokenChecks {

    private static final TokenEncoder ENCODER = new TokenEncoder();
    private static final TokenDecoder DECODER = new TokenDecoder();

    private TokenChecks() {}

    static void token(Vector vector) {
        Token token = Tokens.of(vector.inputs());
        if (token instanceof MeterTestToken test) {
            assertDigits(vector, test, ENCODER.encode(test));
            Steps.assertAll(vector.expected().path("intermediate"), Steps.of(TokenSteps.of(test)));
            assertThat(DECODER.decodeWithoutKey(vector.expectedText("tokenDecimal")))
                    .isEqualTo(new Decoded(test));
        } else if (vector.inputs().has("decoderKeyHex")) {
            underDecoderKey(vector, token);
        } else {
            underVendingKey(vector, (TimedToken) token);
        }
    }

    private static void underDecoderKey(Vector vector, Token token) {
        try (DecoderKey key = vector.inputs().decoderKey()) {
            assertDigits(vector, token, ENCODER.encode(token, key));
            assertDecodes(vector, token, key);
            Steps.assertAll(vector.expected().path("intermediate"), Steps.of(TokenSteps.of(token, key)));
        }
    }

    private static void underVendingKey(Vector vector, TimedToken token) {
        try (VendingKey vendingKey = vector.inputs().vendingKey()) {
            var meter = vector.inputs().meter();
            assertDigits(vector, token, ENCODER.encode(token, vendingKey, meter));
            try (DecoderKey key = vendingKey.decoderKeyOf(meter)) {
                assertDecodes(vector, token, key);
                assertThat(ENCODER.encode((Token) token, key).digits()).isEqualTo(vector.expectedText("tokenDecimal"));
                Map<String, String> steps = new HashMap<>(Steps.of(TokenSteps.of(token, key)));
                steps.putAll(Steps.of(vendingKey.stepsTo(meter)));
                steps.put("decoderKeyHex", Steps.hex(key));
                if (vector.expected().has("decoderKeyHex")) {
                    assertThat(steps).containsEntry("decoderKeyHex", vector.expectedText("decoderKeyHex"));
                }
                Steps.assertAll(vector.expected().required("intermediate"), steps);
            }
        }
    }

    private static void assertDigits(Vector vector, Token token, TokenNumber number) {
        assertThat(number.digits()).as("%s", token).isEqualTo(vector.expectedText("tokenDecimal"));
        assertThat(TokenNumber.of(number.digits())).isEqualTo(number);
        assertThat(number.grouped().replace(" ", "")).isEqualTo(number.digits());
    }

    private static void assertDecodes(Vector vector, Token token, DecoderKey key) {
        BaseDate baseDate = vector.inputs().baseDate();
        assertThat(DECODER.decode(vector.expectedText("tokenDecimal"), key, baseDate))
                .isEqualTo(new Decoded(token));
    }

    static void decode(Vector vector) {
        DecodeResult result = decoded(vector.inputs());
        if (result instanceof Undecodable refusal) {
            throw new StsException(refusal.error(), "The digits were refused.");
        }
        Token token = ((Decoded) result).token();
        Map<String, String> values = new HashMap<>(Steps.of(steps(vector.inputs(), token)));
        values.putAll(fields(token));
        Steps.assertAll(vector.expected(), values);
    }

    private static DecodeResult decoded(Inputs inputs) {
        String digits = inputs.text("tokenDecimal");
        if (!inputs.has("decoderKeyHex")) {
            return DECODER.decodeWithoutKey(digits);
        }
        try (DecoderKey key = inputs.decoderKey()) {
            return DECODER.decode(digits, key, inputs.baseDate());
        }
    }

    private static TokenSteps steps(Inputs inputs, Token token) {
        if (token instanceof MeterTestToken test) {
            return TokenSteps.of(test);
        }
        try (DecoderKey key = inputs.decoderKey()) {
            return TokenSteps.of(token, key);
        }
    }

    /** What a token that was read says, as far as records tell it of tokens they only read. */
    private static Map<String, String> fields(Token token) {
        if (token instanceof MeterTestToken test) {
            String type = Map.of(0, "test.display36", 1, "test.display28", 2, "test.extended")
                    .get(test.form().frameType().subClass());
            return Map.of(
                    "tokenType", type,
                    "controlHex", Steps.hex(test.control(), test.form().controlBits() / 4),
                    "mfrValue", Integer.toString(test.manufacturer()));
        }
        if (token instanceof KeyChangeSection.First first) {
            return Map.of(
                    "tokenType", "kct.1",
                    "kenHigh", Integer.toString(first.kenHigh()),
                    "krn", Integer.toString(first.krn()),
                    "rollover", first.rollOver() ? "1" : "0",
                    "kct3", first.thirdFollows() ? "1" : "0",
                    "kt", Integer.toString(first.keyType()),
                    "nkHoHex", Steps.hex(first.keyWord(), 8));
        }
        KeyChangeSection.Second second = (KeyChangeSection.Second) token;
        return Map.of(
                "tokenType", "kct.2",
                "kenLow", Integer.toString(second.kenLow()),
                "ti", "%02d".formatted(second.ti()),
                "nkLoHex", Steps.hex(second.keyWord(), 8));
    }

    static void tokenBits(Vector vector) {
        String digits = vector.inputs().text("tokenDecimal");
        TokenBits bits = TokenNumber.of(digits).bits();
        assertThat(new TokenNumber(bits).digits()).isEqualTo(digits);
        int tokenClass = ClassBits.tokenClass(bits);
        assertThat(ClassBits.insert(ClassBits.block(bits), tokenClass)).isEqualTo(bits);
        Steps.assertAll(
                vector.expected(), Map.of("token66Hex", Steps.hex(bits), "class", Integer.toString(tokenClass)));
    }
}
