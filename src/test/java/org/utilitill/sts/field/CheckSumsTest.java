package org.utilitill.sts.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckSumsTest {

    @ParameterizedTest
    @CsvSource({
        "1234567890, 3",
        "43135625623, 7",
        "7861754265922, 0",
        "60072700000000000, 9",
        "60072758000079523, 7",
        "0, 0",
        "9, 1"
    })
    void theLuhnDigitClosesANumber(String digits, int check) {
        assertThat(Luhn.checkDigit(digits)).isEqualTo(check);
        for (int other = 0; other < 10; other++) {
            assertThat(Luhn.isValid(digits + other)).isEqualTo(other == check);
        }
    }

    @Test
    void theLuhnDigitFindsEveryWrongDigit() {
        String good = "47500150231";
        for (int i = 0; i < good.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String other = good.substring(0, i) + digit + good.substring(i + 1);
                assertThat(Luhn.isValid(other)).isEqualTo(other.equals(good));
            }
        }
    }

    @Test
    void theLuhnDigitFindsEverySwapButNineWithNought() {
        for (int pair = 0; pair < 100; pair++) {
            String left = Integer.toString(pair / 10);
            String right = Integer.toString(pair % 10);
            boolean unseen = pair / 10 == pair % 10 || pair == 9 || pair == 90;
            assertThat(Luhn.checkDigit(left + right) == Luhn.checkDigit(right + left))
                    .as("%02d", pair)
                    .isEqualTo(unseen);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "12a", "١٢", " 18", "-18"})
    void whatIsNoNumberHasNoLuhnDigit(String text) {
        assertThat(Luhn.isValid(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12a", " 1"})
    void noLuhnDigitIsMadeForWhatIsNoNumber(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Luhn.checkDigit(text));
    }

    @ParameterizedTest
    @CsvSource({"000B19EB230100, C207", "00055998630001, 19E6", "00004A2D900FF2, 0FFA", "0279CB9B01000A, 685A"})
    void theCheckSumIsTakenOverSevenBytesAndWrittenLowByteFirst(String message, String crc) {
        assertThat(Crc16.of(Long.parseLong(message, 16))).isEqualTo(Integer.parseInt(crc, 16));
    }

    @Test
    void aCurrencyTokenHasAnotherCheckSum() {
        assertThat(Crc16.ofCurrency(0x00485B5F6060A9L)).isEqualTo(0xB0A7);
        assertThat(Crc16.of(0x00485B5F6060A9L)).isNotEqualTo(0xB0A7);
    }

    @Test
    void theCheckSumFindsEveryChangeOfOneOrTwoBits() {
        long message = 0x00055998630001L;
        for (int one = 0; one < 50; one++) {
            assertThat(Crc16.of(message ^ 1L << one)).isNotEqualTo(Crc16.of(message));
            for (int two = 0; two < one; two++) {
                assertThat(Crc16.of(message ^ (1L << one | 1L << two))).isNotEqualTo(Crc16.of(message));
            }
        }
    }
}
