package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.cipher.TokenCipher;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Frame;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.KeyChangeSection;
import org.utilitill.sts.token.MeterTestToken;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/** What can be told of 20 digits with a key, and without one. */
class TokenDecoderTest {

    private static final TokenDecoder DECODER = new TokenDecoder();
    private static final long CONTENT = 0x5_123456_0001L;

    private static DecoderKey key(EncryptionAlgorithm ea) {
        return KeyProbe.key(ea, "0ABC12DEF34567890ABC12DEF3456789".substring(0, ea.keyBits() / 4));
    }

    /** The digits of a frame of any type. */
    private static String digits(FrameType type, DecoderKey key) {
        long block = new TokenFrame(type, CONTENT).block();
        long sent = type.tokenClass() == 1 ? block : TokenCipher.of(key).encrypt(block);
        return new TokenNumber(ClassBits.insert(sent, type.tokenClass())).digits();
    }

    @ParameterizedTest
    @EnumSource
    void everyTypeOfTheTableIsReadAndTheOthersAreNamed(EncryptionAlgorithm ea) {
        int read = 0;
        try (DecoderKey key = key(ea)) {
            for (int index = 0; index < 48; index++) {
                FrameType type = FrameType.of(index / 16, index % 16);
                DecodeResult result = DECODER.decode(digits(type, key), key, BaseDate.Y2014);
                if (result instanceof Decoded decoded) {
                    assertThat(decoded.token().frameType()).isEqualTo(type);
                    assertThat(decoded.token().content()).isEqualTo(CONTENT);
                    read++;
                } else {
                    assertThat(result)
                            .isEqualTo(new Undecodable(
                                    StsError.E_TOKEN_TYPE,
                                    OptionalInt.of(type.tokenClass()),
                                    Optional.of(new Frame(type, CONTENT))));
                }
            }
        }
        // Credit 0 to 7, test 0 to 2, management 0 to 15.
        assertThat(read).isEqualTo(8 + 3 + 16);
    }

    @ParameterizedTest
    @CsvSource({"0, 8, true", "0, 15, true", "1, 3, false", "1, 15, false"})
    void aGenuineFrameOfAnUnknownTypeTellsItsIdentifierIfItsClassHasOne(int tokenClass, int subClass, boolean timed) {
        Frame frame = new Frame(FrameType.of(tokenClass, subClass), CONTENT);
        assertThat(frame.tid(BaseDate.Y2035))
                .isEqualTo(timed ? Optional.of(new TokenId(0x123456, BaseDate.Y2035)) : Optional.empty());
    }

    @Test
    void onlyTheLengthOfTheKeyTellsTheTwoThirdSectionsApart() {
        FrameType third = FrameType.of(2, 8);
        try (DecoderKey sta = key(EncryptionAlgorithm.EA07);
                DecoderKey misty = key(EncryptionAlgorithm.EA11)) {
            assertThat(DECODER.decode(digits(third, sta), sta, BaseDate.Y2014))
                    .isEqualTo(new Decoded(new KeyChangeSection.ThirdOfThree(0x512345, 0x60001)));
            assertThat(DECODER.decode(digits(third, misty), misty, BaseDate.Y2014))
                    .isEqualTo(new Decoded(new KeyChangeSection.ThirdOfFour(0x512, 0x34560001)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 2})
    void withoutAKeyOnlyTheClassOfCreditAndManagementIsTold(int tokenClass) {
        try (DecoderKey key = key(EncryptionAlgorithm.EA07)) {
            assertThat(DECODER.decodeWithoutKey(digits(FrameType.of(tokenClass, 1), key)))
                    .isEqualTo(new Undecodable(StsError.E_NO_KEY, tokenClass));
        }
    }

    @Test
    void withoutAKeyATestTokenIsReadWhole() {
        assertThat(DECODER.decodeWithoutKey("00000000000150997584"))
                .isEqualTo(new Decoded(new MeterTestToken(MeterTestToken.Form.SHORT_CODE, 1, 0)));
        assertThat(DECODER.decodeWithoutKey("00000000000150997585")).isEqualTo(new Undecodable(StsError.E_CRC, 1));
        assertThat(DECODER.decodeWithoutKey(digits(FrameType.of(1, 3), key(EncryptionAlgorithm.EA07))))
                .isEqualTo(new Undecodable(
                        StsError.E_TOKEN_TYPE, OptionalInt.of(1), Optional.of(new Frame(FrameType.of(1, 3), CONTENT))));
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000402653184, E_CLASS_RESERVED, 3",
        "73786976294838206464, E_TOKEN_RANGE,",
        "7378697629483820646, E_TOKEN_FORMAT,",
        "'', E_TOKEN_FORMAT,"
    })
    void whatIsNoTokenIsRefusedAlikeWithAndWithoutAKey(String digits, StsError error, Integer tokenClass) {
        Undecodable refusal = tokenClass == null ? new Undecodable(error) : new Undecodable(error, tokenClass);
        assertThat(DECODER.decodeWithoutKey(digits)).isEqualTo(refusal);
        try (DecoderKey key = key(EncryptionAlgorithm.EA11)) {
            assertThat(DECODER.decode(digits, key, BaseDate.Y1993)).isEqualTo(refusal);
        }
    }
}
