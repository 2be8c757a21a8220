package org.utilitill.vending.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.Journal;
import org.utilitill.journal.JournalCheck;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.acts.ActRecord;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.staff.Act;
import org.utilitill.staff.Act.Outcome;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Role;
import org.utilitill.testkit.FailingTapeFiles;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SignInOutcome;
import org.utilitill.vending.SignInOutcome.SignedIn;
import org.utilitill.vending.people.People.Draft;

class SignInDeskTest {

    private static final String WRONG = "111222";

    private static final List<String> ODD_NAMES = List.of(
            "",
            "|",
            "Amina|station",
            "two\nlines",
            "two\r\nlines",
            "a\u2028b",
            "a\u0085b",
            "left\u202Eright",
            "half \uD83D",
            "x".repeat(59) + "\uD83D\uDE00",
            "n".repeat(10_000),
            "' OR 1=1 --",
            "nul\0");

    @TempDir
    Path home;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final FailingTapeFiles disk = new FailingTapeFiles();
    private TestShop shop;

    @BeforeEach
    void open() {
        disk.quick();
        JournalFolder real = JournalFolder.below(home);
        shop = TestShop.on(new JournalFolder(real.tape(), real.index(), disk), clock);
    }

    @AfterEach
    void close() {
        disk.mend();
        shop.close();
    }

    @Test
    void whoIsLetInIsOnTheRecordUnderTheirOwnName() {
        assertThat(signIn("Amina", TestShop.CASHIER_PIN)).isEqualTo(new SignedIn(TestShop.CASHIER));
        assertThat(lastAct().what()).isEqualTo(Permission.SIGN_IN);
        assertThat(lastAct().actor()).isEqualTo("Amina");
        assertThat(lastAct().outcome()).isEqualTo(Outcome.DONE);
    }

    @Test
    void theFifthWrongTryLocksAndTheRightPinDoesNotHelpAfterIt() {
        for (int i = 1; i < SignInDesk.TRIES; i++) {
            assertThat(refusal("Amina", WRONG)).isEqualTo(Refusal.of(RefusalCode.WRONG_PIN));
        }
        Refusal locked = Refusal.of(RefusalCode.PERSON_LOCKED, "Amina", "SUPERVISOR");
        assertThat(refusal("Amina", WRONG)).isEqualTo(locked);
        assertThat(refusal("Amina", TestShop.CASHIER_PIN)).isEqualTo(locked);
        assertThat(lastAct().code()).contains(RefusalCode.PERSON_LOCKED.code());
    }

    @Test
    void aSeniorPersonIsLetInAgainByAnAdministratorOnly() {
        tries("Wairimu", 5);
        assertThat(refusal("Wairimu", TestShop.SUPERVISOR_PIN))
                .isEqualTo(Refusal.of(RefusalCode.PERSON_LOCKED, "Wairimu", "ADMINISTRATOR"));
    }

    @Test
    void aRightPinAfterFourWrongTriesForgetsThem() {
        tries("Amina", 4);
        assertThat(signIn("Amina", TestShop.CASHIER_PIN)).isInstanceOf(SignedIn.class);
        tries("Amina", 4);
        assertThat(signIn("Amina", TestShop.CASHIER_PIN)).isInstanceOf(SignedIn.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {-400, -1, 0, 1, 4000})
    void neitherARestartNorTheClockForgivesATry(long days) {
        tries("Amina", 3);
        shop.close();
        clock.pass(Duration.ofDays(days));
        open();
        tries("Amina", 2);
        shop.close();
        clock.pass(Duration.ofDays(days));
        open();
        assertThat(refusal("Amina", TestShop.CASHIER_PIN).code()).isEqualTo(RefusalCode.PERSON_LOCKED);
        assertThat(shop.people().signIn().keptOut("Amina")).isTrue();
    }

    @Test
    void anUnknownNameGetsTheSameAnswerAndIsOnTheRecordOfTheStation() {
        Refusal known = refusal("Amina", WRONG);
        int checks = shop.hashes().checks();
        assertThat(refusal("Nobody", WRONG)).isEqualTo(known);
        assertThat(shop.hashes().checks()).isEqualTo(checks + 1);
        assertThat(lastAct().actor()).isEqualTo(Act.STATION);
        assertThat(lastAct().subject()).isEqualTo("?");
    }

    @Test
    void aNameInAnotherCaseIsAnotherName() {
        assertThat(refusal("AMINA", TestShop.CASHIER_PIN).code()).isEqualTo(RefusalCode.WRONG_PIN);
        assertThat(shop.people().signIn().failures("Amina")).isZero();
    }

    @Test
    void tenThousandTriesLookAtFiveSecretsAtMost() {
        int before = shop.hashes().checks();
        for (int pin = 0; pin < 10_000; pin++) {
            SignInOutcome outcome = signIn("Amina", "%06d".formatted(130_000 + pin));
            assertThat(outcome).as("PIN %d", pin).isInstanceOf(SignInOutcome.Refused.class);
        }
        assertThat(shop.hashes().checks() - before).isEqualTo(5);
    }

    @Test
    void fifteenWrongTriesAtTheStationLockTheVaultAndThatIsOnTheRecord() {
        for (int i = 1; i < SignInDesk.TRIES_AT_STATION; i++) {
            assertThat(refusal("Nobody" + i, WRONG).code()).isEqualTo(RefusalCode.WRONG_PIN);
        }
        assertThat(shop.module().info().locked()).isFalse();
        assertThat(refusal("Amina", WRONG)).isEqualTo(Refusal.of(RefusalCode.STATION_LOCKED));
        assertThat(shop.module().info().locked()).isTrue();
        assertThat(lastAct().what()).isEqualTo(Permission.LOCK_VAULT);
        assertThat(lastAct().actor()).isEqualTo(Act.STATION);
    }

    @Test
    void whoLeftIsAnsweredLikeNobody() {
        leave("Amina");
        assertThat(refusal("Amina", TestShop.CASHIER_PIN)).isEqualTo(Refusal.of(RefusalCode.WRONG_PIN));
        assertThat(lastAct().actor()).isEqualTo(Act.STATION);
        assertThat(shop.people().signIn().operators()).doesNotContain(TestShop.CASHIER);
    }

    @Test
    void nobodySignsInWhileTheVaultIsLockedAndNoTryIsCounted() {
        shop.hashes().locked(true);
        assertThat(refusal("Amina", TestShop.CASHIER_PIN)).isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
        assertThat(refusal("Nobody", WRONG)).isEqualTo(Refusal.of(RefusalCode.VAULT_LOCKED));
        shop.hashes().locked(false);
        assertThat(shop.people().signIn().failures("Amina")).isZero();
    }

    @Test
    void namesOfAnySignsAreRefusedAndReadTheSameFromTapeAndIndex() {
        for (String name : ODD_NAMES) {
            assertThat(shop.people().signIn().signIn(name, WRONG.toCharArray()))
                    .as(name)
                    .isEqualTo(new SignInOutcome.Refused(Refusal.of(RefusalCode.WRONG_PIN)));
        }
        List<ActRecord> recorded = shop.journal().registers().acts().search(ActSearch.newest(ODD_NAMES.size()));
        assertThat(recorded)
                .allSatisfy(found -> assertThat(found.act().subject())
                        .doesNotContainPattern("[|\\p{C}\\p{Zl}\\p{Zp}]")
                        .hasSizeLessThanOrEqualTo(Act.LONGEST_SUBJECT));
        shop.close();
        Journal.rebuild(JournalFolder.below(home));
        open();
        for (ActRecord found : recorded) {
            assertThat(shop.journal()
                            .registers()
                            .acts()
                            .search(signInsOf(found.act().subject())))
                    .contains(found);
        }
        assertThat(new JournalCheck(JournalFolder.below(home)).run(true).problem())
                .isEmpty();
    }

    private static ActSearch signInsOf(String subject) {
        return new ActSearch(
                Optional.empty(),
                Optional.of(Permission.SIGN_IN),
                Optional.empty(),
                Optional.empty(),
                subject,
                Long.MAX_VALUE,
                100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\uD83D", "half \uDE00 of a sign and more", "0000000000000000000000"})
    void aSecretOfAnySignsIsOnlyWrong(String secret) {
        assertThat(refusal("Amina", secret)).isEqualTo(Refusal.of(RefusalCode.WRONG_PIN));
    }

    @Test
    void aFullDiskLetsNobodyInAndForgivesNoTry() {
        disk.fullAfter(0, false);
        assertThat(refusal("Amina", TestShop.CASHIER_PIN)).isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
        int before = shop.hashes().checks();
        for (int i = 0; i < 10; i++) {
            signIn("Amina", WRONG);
        }
        assertThat(shop.hashes().checks() - before).isEqualTo(5);
        disk.mend();
        assertThat(refusal("Amina", TestShop.CASHIER_PIN).code()).isEqualTo(RefusalCode.PERSON_LOCKED);
        assertThat(shop.people().people().unlock(TestShop.SUPERVISOR, "Amina")).isInstanceOf(Done.class);
        assertThat(signIn("Amina", TestShop.CASHIER_PIN)).isInstanceOf(SignedIn.class);
    }

    @Test
    void aTornTapeLetsNobodyIn() {
        disk.forcesFailAfter(0);
        assertThat(refusal("Amina", TestShop.CASHIER_PIN)).isEqualTo(Refusal.of(RefusalCode.ACT_NOT_RECORDED));
    }

    private void leave(String name) {
        Draft gone = new Draft(name, Role.CASHIER, false, OptionalLong.empty());
        assertThat(shop.people().people().change(TestShop.ADMINISTRATOR, gone)).isInstanceOf(Done.class);
    }

    private void tries(String name, int times) {
        for (int i = 0; i < times; i++) {
            refusal(name, WRONG);
        }
    }

    private SignInOutcome signIn(String name, String secret) {
        return shop.vending().signIn(name, secret.toCharArray());
    }

    private Refusal refusal(String name, String secret) {
        SignInOutcome outcome = signIn(name, secret);
        assertThat(outcome).isInstanceOf(SignInOutcome.Refused.class);
        return ((SignInOutcome.Refused) outcome).refusal();
    }

    private Act lastAct() {
        return shop.journal()
                .registers()
                .acts()
                .search(ActSearch.newest(1))
                .get(0)
                .act();
    }

    @Test
    void aPersonIsAnOperatorOnTheListWhileThere() {
        assertThat(shop.people().signIn().operators())
                .contains(new Operator("Amina", Role.CASHIER), TestShop.ADMINISTRATOR);
    }
}
