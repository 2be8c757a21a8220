package org.utilitill.vending.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.staff.Act;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Approval;
import org.utilitill.staff.ApprovalRule;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.ActOutcome.ApprovalNeeded;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.people.People.Draft;

class ApprovalsTest {

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private TestShop shop;

    @BeforeEach
    void open() {
        shop = TestShop.at(home, clock);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void anActOfTwoAsksAndNamesTheRuleThatAsked() {
        assertThat(act("key one", Optional.empty()))
                .isEqualTo(new ApprovalNeeded<>(
                        new ApprovalRequest(ApprovalRule.KEYS_BY_TWO, Permission.DESTROY_KEY, "Njeri", "key one")));
    }

    @Test
    void withAConsentItIsDoneOnceAndNamesTheApprover() {
        Approval approval = done(consent("key one"));
        assertThat(act("key one", Optional.of(approval))).isInstanceOf(Done.class);
        assertThat(lastAct().approver()).contains("Wairimu");
        assertThat(lastAct().actor()).isEqualTo("Njeri");
        assertThat(refused(act("key one", Optional.of(approval)))).isEqualTo(Refusal.of(RefusalCode.APPROVAL_VOID));
        assertThat(lastAct().approver()).isEmpty();
        assertThat(lastAct().outcome()).isEqualTo(Outcome.REFUSED);
    }

    @Test
    void aConsentIsOnTheRecordWithWhatItIsFor() {
        done(consent("key one"));
        assertThat(lastAct().what()).isEqualTo(Permission.APPROVE);
        assertThat(lastAct().actor()).isEqualTo("Wairimu");
        assertThat(lastAct().subject()).isEqualTo("DESTROY_KEY key one");
    }

    @Test
    void nobodyApprovesAnOwnAct() {
        ApprovalRequest request = request("key one");
        Refusal refusal = refused(people().approve(request, "Njeri", TestShop.ADMINISTRATOR_PIN.toCharArray()));
        assertThat(refusal).isEqualTo(Refusal.of(RefusalCode.SAME_PERSON, "Njeri"));
        assertThat(lastAct().code()).contains("E-USR-06");
        assertThat(people().approvers(request)).containsExactly(TestShop.SUPERVISOR);
    }

    @Test
    void aWrongPinIsNoConsentAndCountsAsAWrongTry() {
        for (int i = 0; i < 4; i++) {
            assertThat(refused(people().approve(request("key one"), "Wairimu", "111222".toCharArray())))
                    .isEqualTo(Refusal.of(RefusalCode.WRONG_PIN));
        }
        assertThat(refused(people().approve(request("key one"), "Wairimu", "111222".toCharArray()))
                        .code())
                .isEqualTo(RefusalCode.PERSON_LOCKED);
        assertThat(refused(consent("key one")).code()).isEqualTo(RefusalCode.PERSON_LOCKED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # rule,          cashier, technician, administrator
            LARGE_SALE,      false,   false,      false
            THIRD_COPY,      false,   false,      false
            KEYS_BY_TWO,     false,   false,      true
            SIGNERS_BY_TWO,  false,   false,      true
            """)
    void aRoleThatTheRuleDoesNotNameMayNotApprove(ApprovalRule rule, boolean cashier, boolean tech, boolean admin) {
        ApprovalRequest request = new ApprovalRequest(rule, Permission.SELL_LARGE, "Someone", "x");
        assertThat(gave(request, "Amina", TestShop.CASHIER_PIN)).isEqualTo(cashier);
        assertThat(gave(request, "Otieno", TestShop.TECHNICIAN_PIN)).isEqualTo(tech);
        assertThat(gave(request, "Njeri", TestShop.ADMINISTRATOR_PIN)).isEqualTo(admin);
        assertThat(gave(request, "Wairimu", TestShop.SUPERVISOR_PIN)).isTrue();
    }

    private boolean gave(ApprovalRequest request, String approver, String pin) {
        ActOutcome<Approval> outcome = people().approve(request, approver, pin.toCharArray());
        if (outcome instanceof Done) {
            return true;
        }
        assertThat(refused(outcome)).isEqualTo(Refusal.of(RefusalCode.NOT_ALLOWED, approver));
        return false;
    }

    @Test
    void anUnknownApproverIsRefusedUnderTheStationsName() {
        assertThat(refused(people().approve(request("key one"), "No|body\n", "111222".toCharArray())))
                .isEqualTo(Refusal.of(RefusalCode.WRONG_PIN));
        assertThat(lastAct().actor()).isEqualTo(Act.STATION);
    }

    @Test
    void aConsentIsForOneSubjectOneActAndOneActorOnly() {
        Approval approval = done(consent("key one"));
        assertThat(refused(act("key two", Optional.of(approval))).code()).isEqualTo(RefusalCode.APPROVAL_VOID);
        assertThat(refused(shop.people()
                                .gate()
                                .pass(
                                        TestShop.ADMINISTRATOR,
                                        Permission.EXPORT_KEY,
                                        "key one",
                                        Optional.of(approval),
                                        entry -> new Done<>(true)))
                        .code())
                .isEqualTo(RefusalCode.APPROVAL_VOID);
        Operator second = administrator("Second");
        assertThat(refused(act(second, "key one", Optional.of(approval))).code())
                .isEqualTo(RefusalCode.APPROVAL_VOID);
        assertThat(act("key one", Optional.of(approval))).isInstanceOf(Done.class);
    }

    @Test
    void aConsentThatWasChangedAfterwardsIsVoid() {
        Approval given = done(consent("key one"));
        Approval other =
                new Approval(given.id(), given.rule(), given.what(), given.actor(), "key two", given.approver());
        assertThat(refused(act("key two", Optional.of(other))).code()).isEqualTo(RefusalCode.APPROVAL_VOID);
        Approval byRule = new Approval(
                given.id(), ApprovalRule.LARGE_SALE, given.what(), given.actor(), "key one", given.approver());
        assertThat(refused(act("key one", Optional.of(byRule))).code()).isEqualTo(RefusalCode.APPROVAL_VOID);
    }

    @Test
    void aConsentNobodyGaveIsVoid() {
        Approval forged = new Approval(
                new UUID(1, 2), ApprovalRule.KEYS_BY_TWO, Permission.DESTROY_KEY, "Njeri", "key one", "Wairimu");
        assertThat(refused(act("key one", Optional.of(forged))).code()).isEqualTo(RefusalCode.APPROVAL_VOID);
    }

    @Test
    void aConsentToAnActThatNeedsNoneNamesNoApprover() {
        Approval forged =
                new Approval(new UUID(1, 2), ApprovalRule.LARGE_SALE, Permission.SELL_LARGE, "Wairimu", "m", "Njeri");
        shop.people().gate().pass(TestShop.SUPERVISOR, Permission.SELL_LARGE, "m", Optional.of(forged), entry -> {
            shop.people().log().done(entry);
            return new Done<>(true);
        });
        assertThat(lastAct().what()).isEqualTo(Permission.SELL_LARGE);
        assertThat(lastAct().approver()).isEmpty();
    }

    @Test
    void theConsentOfOneWhoLeftMeanwhileIsVoid() {
        Approval approval = done(consent("key one"));
        done(people().change(TestShop.ADMINISTRATOR, draft("Wairimu", Role.SUPERVISOR, false)));
        assertThat(refused(act("key one", Optional.of(approval))).code()).isEqualTo(RefusalCode.APPROVAL_VOID);
    }

    @Test
    void theConsentOfOneWhoLostTheRightMeanwhileIsVoid() {
        Approval approval = done(consent("key one"));
        done(people().change(TestShop.ADMINISTRATOR, draft("Wairimu", Role.CASHIER, true)));
        assertThat(refused(act("key one", Optional.of(approval))).code()).isEqualTo(RefusalCode.APPROVAL_VOID);
    }

    @Test
    void aConsentThatWasNotUsedIsGoneWhenTheStationIsClosed() {
        Approval approval = done(consent("key one"));
        shop.close();
        open();
        assertThat(refused(act("key one", Optional.of(approval))).code()).isEqualTo(RefusalCode.APPROVAL_VOID);
    }

    private Operator administrator(String name) {
        return done(people().add(
                                TestShop.ADMINISTRATOR,
                                draft(name, Role.ADMINISTRATOR, true),
                                Secret.PIN,
                                "405162".toCharArray()))
                .operator();
    }

    private static Draft draft(String name, Role role, boolean active) {
        return new Draft(name, role, active, OptionalLong.empty());
    }

    private People people() {
        return shop.people().people();
    }

    private ApprovalRequest request(String subject) {
        return ((ApprovalNeeded<?>) act(subject, Optional.empty())).request();
    }

    private ActOutcome<Approval> consent(String subject) {
        return people().approve(request(subject), "Wairimu", TestShop.SUPERVISOR_PIN.toCharArray());
    }

    private ActOutcome<Boolean> act(String subject, Optional<Approval> approval) {
        return act(TestShop.ADMINISTRATOR, subject, approval);
    }

    private ActOutcome<Boolean> act(Operator actor, String subject, Optional<Approval> approval) {
        return shop.people().gate().pass(actor, Permission.DESTROY_KEY, subject, approval, entry -> {
            shop.people().log().done(entry);
            return new Done<>(true);
        });
    }

    private Act lastAct() {
        return shop.journal()
                .registers()
                .acts()
                .search(ActSearch.newest(1))
                .get(0)
                .act();
    }
}
