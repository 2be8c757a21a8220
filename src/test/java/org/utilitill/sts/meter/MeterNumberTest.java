package org.utilitill.sts.meter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;

class MeterNumberTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        ''              , E_DRN_FORMAT
        4750015023a     , E_DRN_FORMAT
        4750 0150231    , E_DRN_FORMAT
        4750015023      , E_DRN_LENGTH
        475001502310    , E_DRN_LENGTH
        01000000000080  , E_DRN_LENGTH
        12345678904     , E_DRN_CHECK_DIGIT
        11111111113     , E_DRN_CHECK_DIGIT
        0100000000007   , E_DRN_CHECK_DIGIT
        """)
    void aNumberThatIsNoMeterNumberIsRefusedByItsRule(String digits, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> MeterNumber.of(digits))
                .withMessageContaining(digits)
                .extracting(StsException::error)
                .isEqualTo(error);
        assertThat(MeterNumber.parse(digits))
                .isEqualTo(
                        digits.equals("4750 0150231")
                                ? new Parsed.Ok<>(MeterNumber.of("47500150231"))
                                : new Parsed.Wrong<MeterNumber>(error, digits));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "47500150231",
                " 47500150231 ",
                "4750-0150-231",
                "475 0015 0231",
                "47500150231\n",
                "\t475–001–50231",
                "475\u00A00015\u202F0231"
            })
    void spacesAndDashesDoNotCountWhenAPersonTypes(String typed) {
        assertThat(MeterNumber.parse(typed)).isEqualTo(new Parsed.Ok<>(MeterNumber.of("47500150231")));
    }

    @Test
    void digitsOfAnotherScriptAreNoMeterNumber() {
        assertThat(MeterNumber.parse("٤٧٥٠٠١٥٠٢٣١"))
                .isEqualTo(new Parsed.Wrong<MeterNumber>(StsError.E_DRN_FORMAT, "٤٧٥٠٠١٥٠٢٣١"));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        # the only swap that makes 47500150231 or 37000123457 of it
        74500150231,  0
        47500510231,  5
        47500105231,  6
        47500150321,  8
        73000123457,  0
        37000123475,  9
        # of thirteen digits
        0100123546780, 7
        """)
    void aSwapOfNeighboursIsPointedAtIfItIsTheOnlyOneThatFits(String typed, int place) {
        assertThat(MeterNumber.likelySwap(typed)).hasValue(place);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // two or more swaps fit
                "45700150231",
                "47500152031",
                "1000123456780",
                // right as it is
                "47500150231",
                // no meter number at all
                "",
                "7450015023",
                "745001502310",
                "7450015023x"
            })
    void noSwapIsPointedAtWhereNoneOrSeveralFit(String typed) {
        assertThat(MeterNumber.likelySwap(typed)).isEmpty();
    }

    @Test
    void aMakerComposesANumberWithItsCheckDigit() {
        assertThat(MeterNumber.compose("0100", "00000000").digits()).isEqualTo("0100000000008");
        assertThat(MeterNumber.compose("00", "00000000").digits()).isEqualTo("00000000000");
    }

    @ParameterizedTest
    @CsvSource({
        "1, 12345678, E_MFR_CODE",
        "123, 12345678, E_MFR_CODE",
        "12345, 12345678, E_MFR_CODE",
        "12, 1234567, E_SERIAL",
        "12, 123456789, E_SERIAL",
        "12, 1234567x, E_SERIAL"
    })
    void aMakersPartsHaveTheirLengths(String code, String serial, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> MeterNumber.compose(code, serial))
                .extracting(StsException::error)
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({
        "00000000000, 600727000000000009, 600727",
        "0100000000008, 000001000000000082, 0000",
        "11111111115, 600727111111111153, 600727"
    })
    void theAccountNumberFollowsFromTheMeterNumber(String drn, String pan, String iin) {
        PrimaryAccountNumber number = PrimaryAccountNumber.of(MeterNumber.of(drn));
        assertThat(number.digits()).isEqualTo(pan);
        assertThat(number.iin()).isEqualTo(iin);
        assertThat(number.meterNumber().digits()).isEqualTo(drn);
        assertThat(PrimaryAccountNumber.of(iin, MeterNumber.of(drn))).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        60072700000000000x,   E_PAN_FORMAT
        60072700000000000,    E_PAN_LENGTH
        6007270000000000090,  E_PAN_LENGTH
        600726000000000001,   E_IIN
        000101000000000081,   E_IIN
        600727000000000008,   E_PAN_CHECK_DIGIT
        # the number inside is wrong although the whole is right
        600727123456789048,   E_DRN_CHECK_DIGIT
        """)
    void anAccountNumberIsRefusedByItsRule(String digits, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> new PrimaryAccountNumber(digits))
                .withMessageContaining(error == StsError.E_DRN_CHECK_DIGIT ? "12345678904" : digits)
                .extracting(StsException::error)
                .isEqualTo(error);
    }

    @ParameterizedTest
    @CsvSource({"0000, 47500150231", "600727, 0100000000008", "600728, 47500150231", "'', 47500150231"})
    void anIssuerNumberThatDoesNotGoWithTheMeterIsRefused(String iin, String drn) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> PrimaryAccountNumber.of(iin, MeterNumber.of(drn)))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_IIN);
    }
}
