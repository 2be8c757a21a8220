package org.utilitill.sts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.key.KeyDerivation;
import org.utilitill.sts.key.KeyExpiry;
import org.utilitill.sts.key.KeyType;
import org.utilitill.sts.meter.EncryptionAlgorithm;
import org.utilitill.sts.meter.KeyRevision;
import org.utilitill.sts.meter.SupplyGroupCode;
import org.utilitill.sts.meter.TariffIndex;
import org.utilitill.sts.meter.TokenCarrier;
import org.utilitill.sts.token.BaseDate;
import org.utilitill.sts.token.CreditToken;
import org.utilitill.sts.token.FrameType;
import org.utilitill.sts.token.Service;
import org.utilitill.sts.token.TokenId;
import org.utilitill.sts.token.WaterFactorToken;

/** Every field at its first and last value, and one beyond on either side. */
class RefusalEdgesTest {

    private static final TokenId TID = new TokenId(5, BaseDate.Y2014);

    static Stream<Arguments> ranges() {
        return Stream.of(
                range("KRN", KeyRevision::new, 1, 9, StsError.E_KEY_REVISION),
                range("TI", TariffIndex::new, 0, 99, StsError.E_TARIFF_INDEX),
                range("KEN", KeyExpiry::new, 0, 255, StsError.E_KEY_EXPIRY),
                range("KT", KeyType::of, 0, 3, StsError.E_KEY_TYPE),
                range("EA 07", EncryptionAlgorithm::of, 7, 7, StsError.E_EA),
                range("EA 11", EncryptionAlgorithm::of, 11, 11, StsError.E_EA),
                range("TCT 01, 02", TokenCarrier::of, 1, 2, StsError.E_TCT),
                range("TCT 07, 08", TokenCarrier::of, 7, 8, StsError.E_TCT),
                range("1993", BaseDate::of, 1993, 1993, StsError.E_BASE_DATE),
                range("2014", BaseDate::of, 2014, 2014, StsError.E_BASE_DATE),
                range("2035", BaseDate::of, 2035, 2035, StsError.E_BASE_DATE),
                range("DKGA 02", KeyDerivation::of, 2, 2, StsError.E_UNVERIFIED),
                range("TID", i -> new TokenId(i, BaseDate.Y2014), 0, 0xFFFFFF, StsError.E_TID_RANGE),
                range("RND credit", i -> new CreditToken(Service.GAS, i, TID, 0), 0, 15, StsError.E_RND),
                range("RND tenths", i -> CreditToken.ofTenths(Service.GAS, i, TID, 0), 0, 15, StsError.E_RND),
                range("RND factor", i -> new WaterFactorToken(i, TID, 0), 0, 15, StsError.E_RND),
                range("amount", i -> new CreditToken(Service.GAS, 0, TID, i), 0, 0xFFFF, StsError.E_AMOUNT_RANGE),
                range(
                        "tenths",
                        i -> CreditToken.ofTenths(Service.GAS, 0, TID, i),
                        0,
                        18_201_624,
                        StsError.E_AMOUNT_RANGE),
                range("factor", i -> new WaterFactorToken(0, TID, i), 0, 0xFFFF, StsError.E_VALUE16));
    }

    private static Arguments range(String field, IntFunction<?> value, int first, int last, StsError error) {
        return Arguments.of(field, value, first, last, error);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("ranges")
    void aFieldTakesItsRangeAndRefusesOneBeyondOnEitherSide(
            String field, IntFunction<?> value, int first, int last, StsError error) {
        assertThat(value.apply(first)).as(field).isNotNull();
        assertThat(value.apply(last)).as(field).isNotNull();
        for (int outside : new int[] {first - 1, last + 1}) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(() -> value.apply(outside))
                    .withMessageContaining(Integer.toString(outside))
                    .extracting(StsException::error)
                    .isEqualTo(error);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, E_UNVERIFIED", "3, E_UNVERIFIED", "0, E_DKGA", "5, E_DKGA", "-1, E_DKGA"})
    void aDerivationThatIsNotProvenIsToldFromOneThatDoesNotExist(int code, StsError error) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> KeyDerivation.of(code))
                .extracting(StsException::error)
                .isEqualTo(error);
        assertThat(KeyDerivation.of(4).code()).isEqualTo(4);
        assertThat(KeyDerivation.of(2).code()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"12345", "1234567", "12345x", "''", "' 12345'"})
    void aSupplyGroupCodeIsSixDigits(String digits) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> new SupplyGroupCode(digits))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_SGC);
        assertThat(new SupplyGroupCode("000046").digits()).isEqualTo("000046");
    }

    @ParameterizedTest
    @CsvSource({"1", "001", "-1", "x1", "''"})
    void aWrittenTariffIndexIsTwoDigits(String digits) {
        assertThatExceptionOfType(StsException.class)
                .isThrownBy(() -> TariffIndex.of(digits))
                .extracting(StsException::error)
                .isEqualTo(StsError.E_TARIFF_INDEX);
        assertThat(TariffIndex.of("07")).isEqualTo(new TariffIndex(7));
        assertThat(new TariffIndex(7).digits()).isEqualTo("07");
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "4, 0", "0, -1", "0, 16"})
    void aFrameTypeIsTwoAndFourBits(int tokenClass, int subClass) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FrameType(tokenClass, subClass));
    }

    @Test
    void everyErrorIsNamedLikeACode() {
        assertThat(StsError.values())
                .allSatisfy(error -> assertThat(error.name()).startsWith("E_"));
    }
}
