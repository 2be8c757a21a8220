package org.utilitill.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StaffTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CASHIER       | SELL REPRINT TEST_METER
            SUPERVISOR    | SELL REPRINT TEST_METER LOAD_CREDIT
            TECHNICIAN    | TEST_METER
            ADMINISTRATOR |
            """)
    void eachRoleMayDoTheseThingsAndNoOthers(Role role, String permissions) {
        Set<Permission> may = EnumSet.allOf(Permission.class).stream()
                .filter(new Operator("x", role)::may)
                .collect(Collectors.toSet());
        String[] names = permissions == null ? new String[0] : permissions.split(" ");
        assertThat(may).isEqualTo(Arrays.stream(names).map(Permission::valueOf).collect(Collectors.toSet()));
    }

    @Test
    void noRoleIsMissingFromTheTable() {
        assertThat(Role.values()).hasSize(4);
        assertThat(Permission.values()).hasSize(4);
    }

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
