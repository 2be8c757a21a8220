package org.utilitill.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTest {

    @ParameterizedTest
    @ValueSource(strings = {"A", "ASHA", "Amina.Y", "j_otieno-2", "عائشة", "Gonçalo", "abcdefghijklmnopqrst"})
    void aNameOfLettersDigitsPointsDashesAndUnderscoresIsTaken(String name) {
        assertThat(new Operator(name, Role.CASHIER).name()).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "Mama Asha", "a|b", "a\nb", "a\u202Eb", "abcdefghijklmnopqrstu", "a/b", "😀", "a\"b"})
    void aNameThatCouldBreakARecordOrASlipIsRefused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Operator(name, Role.CASHIER))
                .withMessageContaining("operator name");
    }
}
