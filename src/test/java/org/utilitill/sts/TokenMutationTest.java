package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.DecodeResult;
import org.utilitill.sts.token.DecodeResult.Decoded;
import org.utilitill.sts.token.DecodeResult.Undecodable;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.TokenNumber;

/** One published token, 0.1 kWh of 2004-03-01 13:55, and everything a finger can do to it. */
class TokenMutationTest {

    private static final String TOKEN = "23716100501183194197";
    private static final String KEY = "E653341F9D5BF36F";

    private static DecodeResult decode(String digits, String keyHex) {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, keyHex)) {
            return new TokenDecoder().decode(digits, key, BaseDate.Y1993);
        }
    }

    private static StsError refusal(String digits) {
        return ((Undecodable) decode(digits, KEY)).error();
    }

    private static String withDigit(int place, char digit) {
        return TOKEN.substring(0, place) + digit + TOKEN.substring(place + 1);
    }

    @Test
    void theTokenItselfIsRead() {
        TokenId tid = new TokenId(0x599863, BaseDate.Y1993);
        assertThat(decode(TOKEN, KEY)).isEqualTo(new Decoded(CreditToken.ofTenths(Service.ELECTRICITY, 5, tid, 1)));
    }

    @Test
    void everyWrongDigitIsRefusedForItsReason() {
        Map<StsError, Integer> reasons = new EnumMap<>(StsError.class);
        for (int place = 0; place < TOKEN.length(); place++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                if (digit != TOKEN.charAt(place)) {
                    reasons.merge(refusal(withDigit(place, digit)), 1, Integer::sum);
                }
            }
        }
        assertThat(reasons.values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(180);
        assertThat(reasons).containsOnlyKeys(StsError.E_CRC, StsError.E_TOKEN_RANGE, StsError.E_CLASS_RESERVED);
        // 8 and 9 in front are beyond 2^66 (7 is not: 7371…); the class bits become 3 by their place alone.
        assertThat(reasons).containsEntry(StsError.E_TOKEN_RANGE, 2);
    }

    @Test
    void everySwapOfNeighboursIsRefused() {
        int swaps = 0;
        for (int place = 0; place + 1 < TOKEN.length(); place++) {
            String swapped = TOKEN.substring(0, place)
                    + TOKEN.charAt(place + 1)
                    + TOKEN.charAt(place)
                    + TOKEN.substring(place + 2);
            if (swapped.equals(TOKEN)) {
                assertThat(decode(swapped, KEY)).isInstanceOf(Decoded.class);
            } else {
                assertThat(refusal(swapped)).isIn(StsError.E_CRC, StsError.E_TOKEN_RANGE, StsError.E_CLASS_RESERVED);
            }
            swaps++;
        }
        assertThat(swaps).isEqualTo(19);
    }

    @Test
    void everyTruncationAndEveryExtraCharacterIsNoToken() {
        for (int length = 0; length < TOKEN.length(); length++) {
            assertThat(refusal(TOKEN.substring(0, length))).isEqualTo(StsError.E_TOKEN_FORMAT);
            assertThat(refusal(TOKEN.substring(TOKEN.length() - length))).isEqualTo(StsError.E_TOKEN_FORMAT);
            for (char other : new char[] {'x', ' ', '-', '+', '.', '٣', '\n', '\0'}) {
                assertThat(refusal(withDigit(length, other))).isEqualTo(StsError.E_TOKEN_FORMAT);
            }
        }
        assertThat(refusal(TOKEN + "0")).isEqualTo(StsError.E_TOKEN_FORMAT);
        assertThat(refusal(TokenNumber.of(TOKEN).grouped())).isEqualTo(StsError.E_TOKEN_FORMAT);
    }

    @Test
    void everyKeyThatDiffersByOneBitIsTheWrongKey() {
        byte[] key = HexFormat.of().parseHex(KEY);
        for (int bit = 0; bit < 64; bit++) {
            byte[] other = key.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(decode(TOKEN, HexFormat.of().formatHex(other))).isEqualTo(new Undecodable(StsError.E_CRC, 0));
        }
    }

    @Test
    void anyTextIsAnsweredByAValue() {
        long seed = 20;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder digits = new StringBuilder();
            for (int place = 0; place < 20; place++) {
                digits.append((char) ('0' + random.nextInt(10)));
            }
            assertThat(decode(digits.toString(), KEY))
                    .as("seed %d: %s", seed, digits)
                    .isNotNull();
        }
    }
}
