package org.utilitill.sts.key;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.sts.field.StsError;
import org.utilitill.sts.field.StsException;
import org.utilitill.sts.meter.TokenCarrier;

/** What a key type may become, and what it is for. */
class KeyTypeTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        # from, to 0, 1, 2, 3
        0,  yes, yes, yes, yes
        1,  no,  yes, yes, yes
        2,  no,  yes, yes, no
        3,  no,  yes, no,  yes
        """)
    void aKeyTypeBecomesWhatTheTableSays(int from, String to0, String to1, String to2, String to3) {
        String[] row = {to0, to1, to2, to3};
        KeyType type = KeyType.of(from);
        for (int to = 0; to < 4; to++) {
            KeyType next = KeyType.of(to);
            assertThat(type.canBecome(next)).as("%d to %d", from, to).isEqualTo(row[to].equals("yes"));
            if (type.canBecome(next)) {
                assertThatCode(() -> type.requireCanBecome(next)).doesNotThrowAnyException();
            } else {
                assertThatExceptionOfType(StsException.class)
                        .isThrownBy(() -> type.requireCanBecome(next))
                        .withMessage("A meter does not go from key type %d to %d.", from, to)
                        .extracting(StsException::error)
                        .isEqualTo(StsError.E_KEY_TYPE_CHANGE);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyADefaultKeyCarriesNoCredit(KeyType type) {
        if (type == KeyType.DDTK) {
            assertThatExceptionOfType(StsException.class)
                    .isThrownBy(type::requireCreditAllowed)
                    .extracting(StsException::error)
                    .isEqualTo(StsError.E_DDTK_CREDIT);
        } else {
            assertThatCode(type::requireCreditAllowed).doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @EnumSource
    void onlyACommonKeyAsksForTheMagneticCard(KeyType type) {
        for (TokenCarrier carrier : TokenCarrier.values()) {
            if (type == KeyType.DCTK && carrier != TokenCarrier.MAGNETIC_CARD) {
                assertThatExceptionOfType(StsException.class)
                        .isThrownBy(() -> type.requireCarrier(carrier))
                        .extracting(StsException::error)
                        .isEqualTo(StsError.E_DCTK_CARRIER);
            } else {
                assertThatCode(() -> type.requireCarrier(carrier)).doesNotThrowAnyException();
            }
        }
    }
}
