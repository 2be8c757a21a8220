package org.utilitill.sts.field;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.Theory;

/** Sign, exponent and mantissa of a currency amount. */
class CurrencyFieldTest {

    private static final int MINUS_NOUGHT = 0x80000;
    private static final BigInteger ONE = BigInteger.ONE;

    @ParameterizedTest
    @CsvSource(textBlock = """
        # units, field, units the field carries
                 0, 00000,         0
                 1, 00001,         1
                -1, 80001,        -1
             16383, 03FFF,     16383
             16384, 04000,     16384
            -16384, 84000,    -16384
             16385, 04001,     16394
            -16385, 84000,    -16384
            -16393, 84000,    -16384
            -16394, 84001,    -16394
            100000, 060AA,    100004
           -100000, 860A9,    -99994
            180215, 08000,    180224
           -180215, 87FFF,   -180214
           -180223, 87FFF,   -180214
           -180224, 88000,   -180224
        1638300000, 178E3, 1638342624
        """)
    void whatLiesBetweenTwoStepsMovesUp(long units, String field, long carried) {
        assertThat(Integer.toHexString(0x100000 | CurrencyField.encode(BigInteger.valueOf(units))))
                .isEqualToIgnoringCase("1" + field);
        assertThat(CurrencyField.decode(Integer.parseInt(field, 16))).isEqualTo(carried);
    }

    /** Every 61st of the 2^20 fields, and the first and last of each exponent. */
    @Test
    void aFieldIsTheFieldOfItsAmountAndLargerFieldsCarryMore() {
        BigInteger before = ONE.negate();
        for (int field = 0;
                field < MINUS_NOUGHT;
                field += (field & 0x3FFF) == 0x3FFF ? 1 : Math.min(61, 0x3FFF - (field & 0x3FFF))) {
            BigInteger units = CurrencyField.decode(field);
            assertThat(units).isGreaterThan(before);
            assertThat(CurrencyField.encode(units)).isEqualTo(field);
            assertThat(CurrencyField.decode(MINUS_NOUGHT | field)).isEqualTo(units.negate());
            assertThat(CurrencyField.encode(units.negate())).isEqualTo(field == 0 ? 0 : MINUS_NOUGHT | field);
            before = units;
        }
        assertThat(before).isEqualTo(CurrencyField.MAX_UNITS);
    }

    @Test
    void anyAmountIsCarriedByTheNextFieldAboveIt() {
        Theory.of(4000)
                .forAll(integers().between(0, 117), longs().all(), longs().all())
                .checkAssert((bits, high, low) -> {
                    BigInteger units = BigInteger.valueOf(high)
                            .shiftLeft(64)
                            .or(new BigInteger(Long.toUnsignedString(low)))
                            .shiftRight(127 - bits)
                            .min(CurrencyField.MAX_UNITS)
                            .max(CurrencyField.MAX_UNITS.negate());
                    BigInteger carried = CurrencyField.decode(CurrencyField.encode(units));
                    BigInteger error = carried.subtract(units);
                    assertThat(error.signum()).isNotNegative();
                    assertThat(error.multiply(BigInteger.valueOf(100_000)))
                            .isLessThanOrEqualTo(units.abs().multiply(BigInteger.valueOf(62)));
                    assertThat(CurrencyField.encode(carried)).isEqualTo(CurrencyField.encode(units));
                });
    }

    @Test
    void minusNoughtIsRead() {
        assertThat(CurrencyField.decode(MINUS_NOUGHT)).isZero();
        assertThat(CurrencyField.encode(BigInteger.ZERO)).isZero();
    }

    @Test
    void theLargestAmountsEitherWayAreTaken() {
        assertThat(CurrencyField.MAX_UNITS)
                .isEqualTo(BigInteger.TEN
                        .pow(31)
                        .multiply(BigInteger.valueOf(16_383))
                        .add(new BigInteger("1".repeat(31)).multiply(BigInteger.valueOf(16_384))));
        assertThat(CurrencyField.encode(CurrencyField.MAX_UNITS)).isEqualTo(0x7FFFF);
        assertThat(CurrencyField.encode(CurrencyField.MAX_UNITS.negate())).isEqualTo(0xFFFFF);
    }

    @Test
    void oneBeyondEitherWayIsRefused() {
        for (BigInteger beyond : new BigInteger[] {
            CurrencyField.MAX_UNITS.add(ONE), CurrencyField.MAX_UNITS.add(ONE).negate()
        }) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> CurrencyField.encode(beyond))
                    .withMessageContaining(beyond.toString())
                    .extracting(StsException::error)
                    .isEqualTo(StsError.E_AMOUNT_RANGE);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0x100000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void aFieldThatIsNotTwentyBitsIsRefused(int field) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> CurrencyField.decode(field))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_AMOUNT_RANGE);
    }
}
