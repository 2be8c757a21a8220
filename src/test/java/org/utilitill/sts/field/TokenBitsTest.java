package org.utilitill.sts.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigInteger;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenBitsTest {

    private static BigInteger number(TokenBits bits) {
        return BigInteger.valueOf(bits.high()).shiftLeft(64).or(new BigInteger(Long.toUnsignedString(bits.low())));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        00000000000000000000, 0, 0
        00000000000000000001, 0, 1
        00000000009999999999, 0, 2540be3ff
        00000000010000000000, 0, 2540be400
        18446744073709551615, 0, ffffffffffffffff
        18446744073709551616, 1, 0
        55340232221128654848, 3, 0
        73786976294838206463, 3, ffffffffffffffff
        """)
    void twentyDigitsAreSixtySixBits(String digits, int high, String low) {
        TokenBits bits = TokenBits.ofDecimal(digits);
        assertThat(bits).isEqualTo(new TokenBits(high, Long.parseUnsignedLong(low, 16)));
        assertThat(bits.toDecimal()).isEqualTo(digits);
    }

    @Test
    void anySixtySixBitsAreTheDecimalNumberTheyAre() {
        long seed = 66;
        Random random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            TokenBits bits = new TokenBits(random.nextInt(4), random.nextLong());
            assertThat(new BigInteger(bits.toDecimal())).as("seed %d", seed).isEqualTo(number(bits));
            assertThat(TokenBits.ofDecimal(bits.toDecimal())).isEqualTo(bits);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"73786976294838206464", "92233720368547758080", "99999999999999999999"})
    void twentyDigitsBeyondSixtySixBitsAreOutOfRange(String digits) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> TokenBits.ofDecimal(digits))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_TOKEN_RANGE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "0000000000000000000",
                "000000000000000000000",
                "-0000000000000000001",
                "+0000000000000000001",
                "0000 0000 0000 00000",
                "٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠٠"
            })
    void anythingElseIsNoToken(String digits) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> TokenBits.ofDecimal(digits))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_TOKEN_FORMAT);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void aTokenHasTwoBitsAboveBitSixtyThree(int high) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> new TokenBits(high, 0))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_TOKEN_RANGE);
    }

    @Test
    void classBitsComeOutAsTheyWentInAndTheBlockWithThem() {
        Random random = new Random(27);
        for (int i = 0; i < 1000; i++) {
            long block = random.nextLong();
            for (int tokenClass = 0; tokenClass < 4; tokenClass++) {
                TokenBits bits = ClassBits.insert(block, tokenClass);
                assertThat(ClassBits.tokenClass(bits)).isEqualTo(tokenClass);
                assertThat(ClassBits.block(bits)).isEqualTo(block);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # block,            class, high, low
        0000000018000000,   0,     3,    0
        0000000008000000,   0,     1,    0
        0000000010000000,   2,     2,    10000000
        ffffffffffffffff,   1,     3,    ffffffffefffffff
        492083c0ae7ce455,   0,     1,    492083c0a67ce455
        """)
    void theTwoBitsTheClassTakesMoveToTheTopInTheirOrder(String block, int tokenClass, int high, String low) {
        assertThat(ClassBits.insert(Long.parseUnsignedLong(block, 16), tokenClass))
                .isEqualTo(new TokenBits(high, Long.parseUnsignedLong(low, 16)));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 4})
    void aClassHasTwoBits(int tokenClass) {
        assertThatExceptionOfType(StsException.class).isThrownBy(() -> ClassBits.insert(0, tokenClass));
    }
}
