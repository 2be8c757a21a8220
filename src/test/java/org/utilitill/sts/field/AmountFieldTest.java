package org.utilitill.sts.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.generators.SourceDSL.longs;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.Theory;

class AmountFieldTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # tenths, field, tenths the field carries
               0, 0000,        0
               1, 0001,        1
             256, 0100,      256
        # last of exponent 0, first of exponent 1, rounded up to its second step
           16383, 3FFF,    16383
           16384, 4000,    16384
           16385, 4001,    16394
           20000, 416A,    20004
        # above the last step of exponent 1 the first of exponent 2 is the next
          180214, 7FFF,   180214
          180215, 8000,   180224
          180223, 8000,   180224
          180224, 8000,   180224
         1818524, BFFF,  1818524
         1818525, C000,  1818624
        18200625, FFFF, 18201624
        18201624, FFFF, 18201624
        """)
    void anAmountIsCarriedExactlyOrRoundedUpToTheNextStep(long tenths, String field, long carried) {
        assertThat(AmountField.encode(tenths)).isEqualTo(Integer.parseInt(field, 16));
        assertThat(AmountField.decode(AmountField.encode(tenths))).isEqualTo(carried);
    }

    @Test
    void everyFieldHasAnAmountOfItsOwnThatGrowsAndEncodesBack() {
        long before = -1;
        for (int field = 0; field <= 0xFFFF; field++) {
            long tenths = AmountField.decode(field);
            assertThat(tenths).isGreaterThan(before);
            assertThat(AmountField.encode(tenths)).isEqualTo(field);
            assertThat(AmountField.encode(before + 1)).isEqualTo(field);
            before = tenths;
        }
        assertThat(before).isEqualTo(AmountField.MAX_UNITS);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 18_201_625, Long.MIN_VALUE, Long.MAX_VALUE})
    void anAmountOutsideTheFieldIsRefused(long tenths) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> AmountField.encode(tenths))
                .withMessageContaining(Long.toString(tenths))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_AMOUNT_RANGE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x10000})
    void aFieldThatIsNotSixteenBitsIsRefused(int field) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> AmountField.decode(field))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_AMOUNT_RANGE);
    }

    @Test
    void anAmountIsNeverCutAndAtMostSixtyTwoHundredThousandthsTooLarge() {
        Theory.of(20_000).forAll(longs().between(0, AmountField.MAX_UNITS)).checkAssert(units -> {
            long carried = AmountField.decode(AmountField.encode(units));
            assertThat(carried).isGreaterThanOrEqualTo(units);
            assertThat((carried - units) * 100_000).isLessThanOrEqualTo(units * 62);
        });
    }

    @Test
    void aLargerAmountHasNoSmallerField() {
        Theory.of(5000)
                .forAll(longs().between(0, AmountField.MAX_UNITS), longs().between(0, AmountField.MAX_UNITS))
                .checkAssert((one, other) -> assertThat(AmountField.encode(Math.max(one, other)))
                        .isGreaterThanOrEqualTo(AmountField.encode(Math.min(one, other))));
    }
}
