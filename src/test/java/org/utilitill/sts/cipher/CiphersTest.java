package org.utilitill.sts.cipher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.key.DecoderKey;
import org.utilitill.sts.key.KeyProbe;
import org.utilitill.sts.meter.EncryptionAlgorithm;

class CiphersTest {

    private static final String STA_KEY = "0ABC12DEF3456789";
    private static final String S1 = "14 10 7 9 12 3 2 5 13 0 15 1 4 8 6 11";
    private static final String S2 = "12 8 2 13 7 6 1 3 11 5 9 15 0 4 10 14";
    private static final String P =
            "55 42 10 18 24 21 44 35 2 22 56 43 27 58 9 50 6 36 12 61 37 38 53 16 62 3 7 4 32 20"
                    + " 63 25 51 52 54 33 49 19 46 29 48 31 23 30 41 28 13 5 40 60 39 11 15 17 1 0 57 34 59 8 47 14 45 26";

    @ParameterizedTest
    @EnumSource
    void whateverIsEncipheredIsDecipheredUnderTheSameKey(EncryptionAlgorithm algorithm) {
        long seed = 41;
        Random random = new Random(seed);
        for (int i = 0; i < 300; i++) {
            byte[] key = new byte[algorithm.keyBits() / 8];
            random.nextBytes(key);
            try (DecoderKey decoderKey = KeyProbe.key(algorithm, HexFormat.of().formatHex(key))) {
                TokenCipher cipher = TokenCipher.of(decoderKey);
                long block = random.nextLong();
                assertThat(cipher.decrypt(cipher.encrypt(block)))
                        .as("seed %d", seed)
                        .isEqualTo(block);
                assertThat(cipher.encrypt(cipher.decrypt(block))).isEqualTo(block);
            }
        }
    }

    @Test
    void everyKeyBitAndEveryBlockBitMatters() {
        for (EncryptionAlgorithm algorithm : EncryptionAlgorithm.values()) {
            byte[] key = new byte[algorithm.keyBits() / 8];
            long zero = encrypted(algorithm, key, 0);
            for (int bit = 0; bit < algorithm.keyBits(); bit++) {
                byte[] other = key.clone();
                other[bit / 8] ^= (byte) (1 << bit % 8);
                assertThat(encrypted(algorithm, other, 0)).isNotEqualTo(zero);
            }
            for (int bit = 0; bit < 64; bit++) {
                assertThat(encrypted(algorithm, key, 1L << bit)).isNotEqualTo(zero);
            }
        }
    }

    private static long encrypted(EncryptionAlgorithm algorithm, byte[] key, long block) {
        try (DecoderKey decoderKey = KeyProbe.key(algorithm, HexFormat.of().formatHex(key))) {
            return TokenCipher.of(decoderKey).encrypt(block);
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 876F543ED210CBA9", "1, 0EDEA87DA4219753", "15, AA1F690865D4C3B7"})
    void theStaRoundKeysTurnTheComplementOfTheKey(int round, String hex) {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA07, STA_KEY)) {
            assertThat(CipherProbe.roundKey(key, round)).isEqualTo(Long.parseUnsignedLong(hex, 16));
        }
    }

    @Test
    void misty1GivesBothBlocksOfItsPublication() {
        try (DecoderKey key = KeyProbe.key(EncryptionAlgorithm.EA11, "00112233445566778899AABBCCDDEEFF")) {
            TokenCipher cipher = TokenCipher.of(key);
            assertThat(cipher.encrypt(0x0123456789ABCDEFL)).isEqualTo(0x8B1DA5F56AB3D07CL);
            assertThat(cipher.encrypt(0xFEDCBA9876543210L)).isEqualTo(0x04B68240B13BE95DL);
        }
    }

    @Test
    void theSampleTablesAreNotTheLiveOnes() {
        assertThat(CipherProbe.sampleTables()).isNotEqualTo(StaTables.LIVE);
    }

    @Test
    void tablesThatCanBeUndoneAreTaken() throws IOException {
        assertThat(read("S1 = " + S1 + "\nS2 = " + S2 + "\nP = " + P)).isEqualTo(StaTables.LIVE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "S1 = " + S1 + "\nS2 = " + S2,
                "S1 = " + S1 + "\nS2 = " + S2 + "\nP = " + S1,
                "S1 = 14 10 7\nS2 = " + S2 + "\nP = " + P,
                "S1 = 14 14 7 9 12 3 2 5 13 0 15 1 4 8 6 11\nS2 = " + S2 + "\nP = " + P,
                "S1 = 16 10 7 9 12 3 2 5 13 0 15 1 4 8 6 11\nS2 = " + S2 + "\nP = " + P,
                "S1 = " + S1 + "\nS2 = 12 8 2 13 7 6 1 3 11 5 9 15 -1 4 10 14\nP = " + P,
                "S1 = " + S1 + " 16\nS2 = " + S2 + "\nP = " + P,
                "S1 = x 10 7 9 12 3 2 5 13 0 15 1 4 8 6 11\nS2 = " + S2 + "\nP = " + P
            })
    void tablesThatCouldNotBeUndoneAreRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(text));
    }

    private static StaTables read(String text) throws IOException {
        return StaTables.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)));
    }
}
