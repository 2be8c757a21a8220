package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.generators.SourceDSL.arbitrary;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.utilitill.sts.field.ClassBits;
import org.utilitill.sts.field.TokenBits;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.key.VendingKey;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.MeterIdentity;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.TimedToken;
import org.utilitill.sts.token.Token;
import org.utilitill.sts.token.TokenNumber;

/** What was written is what is read. */
class RoundTripTest {

    private static final TokenEncoder ENCODER = new TokenEncoder();
    private static final TokenDecoder DECODER = new TokenDecoder();
    private static final int EVERY_TIMED_TYPE = 9;

    @Test
    void everyTokenWithAnIdentifierIsReadAsItWasWritten() {
        Set<Class<?>> met = new HashSet<>();
        Theory.of(4000)
                .forAll(Gens.timedTokens(), arbitrary().enumValues(EncryptionAlgorithm.class), Gens.keyHex(16))
                .checkAssert((token, ea, hex) -> {
                    met.add(token.getClass());
                    try (DecoderKey key = KeyProbe.key(ea, hex.substring(0, ea.keyBits() / 4))) {
                        assertRoundTrip(token, key);
                    }
                });
        assertThat(met).hasSize(EVERY_TIMED_TYPE);
    }

    private static void assertRoundTrip(TimedToken token, DecoderKey key) {
        TokenNumber number = ENCODER.encode((Token) token, key);
        assertThat(number.digits()).matches("[0-9]{20}");
        assertThat(DECODER.decode(number.digits(), key, token.tid().baseDate())).isEqualTo(new Decoded(token));
        assertThat(TokenSteps.of(token, key).number()).isEqualTo(number);
        assertThat(ClassBits.tokenClass(number.bits()))
                .isEqualTo(token.frameType().tokenClass());
    }

    @Test
    void everyTestTokenIsReadWithAndWithoutAKey() {
        Theory.of(2000).forAll(Gens.testTokens(), Gens.keyHex(8)).checkAssert((token, hex) -> {
            TokenNumber number = ENCODER.encode(token);
            assertThat(DECODER.decodeWithoutKey(number.digits())).isEqualTo(new Decoded(token));
            assertThat(TokenSteps.of(token).number()).isEqualTo(number);
            try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, hex)) {
                assertThat(ENCODER.encode((Token) token, key)).isEqualTo(number);
                assertThat(TokenSteps.of((Token) token, key).cipherBlock())
                        .isEqualTo(TokenSteps.of(token).plainBlock());
                assertThat(DECODER.decode(number.digits(), key, BaseDate.Y2035)).isEqualTo(new Decoded(token));
            }
        });
    }

    @Test
    void whatAVendingKeyIssuesTheMeterReads() {
        Theory.of(1000)
                .forAll(Gens.timedTokens(), Gens.keyHex(20), Gens.supplyGroups(), Gens.pans())
                .checkAssert((token, hex, sgc, pan) -> {
                    for (EncryptionAlgorithm ea : EncryptionAlgorithm.values()) {
                        Issues issues =
                                new Issues(hex, KeyType.DUTK, token.tid().baseDate(), 4);
                        MeterIdentity meter = issues.sgc(sgc).meter(pan, ea);
                        try (VendingKey vendingKey = issues.sgc(sgc).key();
                                DecoderKey key = vendingKey.decoderKeyOf(meter)) {
                            String digits =
                                    ENCODER.encode(token, vendingKey, meter).digits();
                            assertThat(DECODER.decode(digits, key, token.tid().baseDate()))
                                    .isEqualTo(new Decoded(token));
                        }
                    }
                });
    }

    @Test
    void everySixtySixBitsAreTwentyDigitsAndBack() {
        Theory.of(5000).forAll(Gens.bits()).checkAssert(bits -> {
            TokenNumber number = new TokenNumber(bits);
            assertThat(TokenBits.ofDecimal(number.digits())).isEqualTo(bits);
            assertThat(number.grouped()).matches("([0-9]{4} ){4}[0-9]{4}");
            assertThat(number.grouped().replace(" ", "")).isEqualTo(number.digits());
            assertThat(ClassBits.insert(ClassBits.block(bits), ClassBits.tokenClass(bits)))
                    .isEqualTo(bits);
        });
    }
}
