package org.utilitill.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who may do what, cell by cell: yes, no, or with a second person's consent. */
class RoleTableTest {

    /** One row an action: cashier, supervisor, technician, administrator. */
    private static final String TABLE = """
            # action           cashier supervisor technician administrator
            SIGN_IN            yes     yes        yes        yes
            SELL               yes     yes        no         no
            SELL_LARGE         two     yes        no         no
            SHOW_RECORDED      yes     yes        no         no
            REPRINT            yes     yes        no         no
            REPRINT_AGAIN      two     yes        no         no
            TEST_METER         yes     yes        yes        no
            TRAINING_TOKEN     no      no         yes        yes
            LOAD_CREDIT        no      yes        no         no
            APPROVE            no      yes        no         yes
            UNLOCK_VAULT       no      yes        no         yes
            LOCK_VAULT         yes     yes        yes        yes
            CHANGE_VAULT       no      no         no         two
            LIST_KEYS          no      yes        yes        yes
            CREATE_KEY         no      no         no         two
            IMPORT_KEY         no      no         no         two
            EXPORT_KEY         no      no         no         two
            ACTIVATE_KEY       no      no         no         two
            RETIRE_KEY         no      no         no         yes
            DESTROY_KEY        no      no         no         two
            LIST_SIGNERS       no      yes        no         yes
            TRUST_SIGNER       no      no         no         two
            REVOKE_SIGNER      no      no         no         yes
            LIST_PEOPLE        no      yes        no         yes
            ADD_PERSON         no      no         no         yes
            CHANGE_PERSON      no      no         no         yes
            RESET_SECRET       no      yes        no         yes
            CHANGE_OWN_SECRET  yes     yes        yes        yes
            UNLOCK_PERSON      no      yes        no         yes
            READ_AUDIT         no      yes        no         yes
            CHANGE_SETTING     no      no         no         yes
            SET_TARIFF         no      no         no         two
            CHANGE_UTILITY     no      no         no         yes
            CHANGE_CUSTOMER    no      yes        no         yes
            CHANGE_METER       no      yes        yes        yes
            IMPORT_CUSTOMERS   no      yes        no         yes
            """;

    private static String standing(Permission what, Role role) {
        Operator operator = new Operator("x", role);
        boolean byTwo = ApprovalRule.of(what, role).isPresent();
        if (byTwo) {
            return "two";
        }
        return operator.may(what) ? "yes" : "no";
    }

    @Test
    void everyCellIsAsTheTableSays() {
        List<String> wrong = new ArrayList<>();
        int cells = 0;
        for (String line : TABLE.lines().filter(row -> !row.startsWith("#")).toList()) {
            String[] cell = line.trim().split(" +");
            for (int i = 0; i < Role.values().length; i++) {
                Role role = Role.values()[i];
                String now = standing(Permission.valueOf(cell[0]), role);
                if (!now.equals(cell[i + 1])) {
                    wrong.add(cell[0] + " " + role + ": " + now);
                }
                cells++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(cells).isEqualTo(Permission.values().length * Role.values().length);
    }

    @Test
    void whoHandlesMoneyHandlesNoKeysAndTheOtherWayRound() {
        for (Role role : Role.values()) {
            boolean money = role.may(Permission.SELL) || role.may(Permission.LOAD_CREDIT);
            boolean keys = role.may(Permission.CREATE_KEY) || role.may(Permission.IMPORT_KEY);
            assertThat(money && keys).as("%s", role).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # who resets whom
            CASHIER,       CASHIER,       false
            TECHNICIAN,    CASHIER,       false
            SUPERVISOR,    CASHIER,       true
            SUPERVISOR,    TECHNICIAN,    true
            SUPERVISOR,    SUPERVISOR,    false
            SUPERVISOR,    ADMINISTRATOR, false
            ADMINISTRATOR, CASHIER,       true
            ADMINISTRATOR, SUPERVISOR,    true
            ADMINISTRATOR, ADMINISTRATOR, true
            """)
    void aHigherPersonLetsTheLowerInAgain(Role who, Role whom, boolean may) {
        assertThat(who.mayReset(whom)).isEqualTo(may);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # rule,          supervisor, administrator
            LARGE_SALE,      true,       false
            THIRD_COPY,      true,       false
            KEYS_BY_TWO,     true,       true
            SIGNERS_BY_TWO,  true,       true
            """)
    void aRuleNamesWhoseConsentCounts(ApprovalRule rule, boolean supervisor, boolean administrator) {
        assertThat(rule.approvedBy(Role.SUPERVISOR)).isEqualTo(supervisor);
        assertThat(rule.approvedBy(Role.ADMINISTRATOR)).isEqualTo(administrator);
        assertThat(rule.approvedBy(Role.CASHIER)).isFalse();
        assertThat(rule.approvedBy(Role.TECHNICIAN)).isFalse();
    }

    @Test
    void everyoneWhoseConsentCountsMayConsent() {
        for (ApprovalRule rule : ApprovalRule.values()) {
            for (Role role : Role.values()) {
                assertThat(!rule.approvedBy(role) || role.may(Permission.APPROVE))
                        .as("%s by %s", rule, role)
                        .isTrue();
            }
        }
    }

    @Test
    void aConsentCoversOneActOfOnePersonOnOneSubject() {
        Approval approval = new Approval(
                new java.util.UUID(1, 1), ApprovalRule.KEYS_BY_TWO, Permission.IMPORT_KEY, "GRACE", "key one", "JOHN");
        assertThat(approval.covers(Permission.IMPORT_KEY, "GRACE", "key one")).isTrue();
        assertThat(approval.covers(Permission.DESTROY_KEY, "GRACE", "key one")).isFalse();
        assertThat(approval.covers(Permission.IMPORT_KEY, "PETER", "key one")).isFalse();
        assertThat(approval.covers(Permission.IMPORT_KEY, "GRACE", "key two")).isFalse();
    }

    @Test
    void rulesAskOnlyOfThoseWhoCanActAtAll() {
        assertThat(ApprovalRule.of(Permission.SELL, Role.CASHIER)).isEqualTo(Optional.empty());
        assertThat(ApprovalRule.of(Permission.SELL_LARGE, Role.SUPERVISOR)).isEmpty();
    }
}
