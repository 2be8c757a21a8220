package org.utilitill.vending.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.utilitill.testkit.KeyShop.done;
import static org.utilitill.testkit.KeyShop.refused;

import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.utilitill.journal.JournalFolder;
import org.utilitill.journal.acts.ActSearch;
import org.utilitill.staff.Act;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Person;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.testkit.FailingTapeFiles;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.ActOutcome;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SignInOutcome.SignedIn;
import org.utilitill.vending.people.People.Draft;

class PeopleDeskTest {

    private static final String PIN = "405162";
    private static final Operator BOSS = TestShop.ADMINISTRATOR;

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
    void aPersonWhoWasAddedSignsInAlsoAfterARestart() {
        Person added = done(add("Zawadi", Role.CASHIER, Secret.PIN, PIN));
        assertThat(added).isEqualTo(Person.withPin(new Operator("Zawadi", Role.CASHIER)));
        shop.close();
        open();
        assertThat(shop.vending().signIn("Zawadi", PIN.toCharArray())).isEqualTo(new SignedIn(added.operator()));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # name,                   code
            Amina,                    PERSON_TWICE
            AMINA,                    PERSON_TWICE
            aMINa,                    PERSON_TWICE
            '',                       PERSON_NAME
            two words,                PERSON_NAME
            a|b,                      PERSON_NAME
            abcdefghijklmnopqrstu,    PERSON_NAME
            station,                  PERSON_NAME
            Station,                  PERSON_NAME
            """)
    void aNameThatIsTakenOrNoneIsRefused(String name, RefusalCode code) {
        assertThat(refused(add(name, Role.CASHIER, Secret.PIN, PIN))).isEqualTo(Refusal.of(code, name));
        assertThat(lastAct().code()).contains(code.code());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12345", "123456789", "111111", "123456", "987654", "31129", "310190", "40516x", "19900131"})
    void aWeakPinIsRefused(String pin) {
        assertThat(refused(add("Zawadi", Role.CASHIER, Secret.PIN, pin)).code()).isEqualTo(RefusalCode.PIN_WEAK);
        assertThat(shop.journal().registers().person("Zawadi")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "aaaaaaaaaaaaaaaa"})
    void aShortPassphraseIsRefused(String phrase) {
        assertThat(refused(add("Zawadi", Role.SUPERVISOR, Secret.PASSPHRASE, phrase))
                        .code())
                .isEqualTo(RefusalCode.PIN_WEAK);
    }

    @ParameterizedTest
    @CsvSource({"CASHIER", "TECHNICIAN"})
    void aPassphraseIsForSeniorRolesOnly(Role role) {
        assertThat(refused(add("Zawadi", role, Secret.PASSPHRASE, "long enough for anyone")))
                .isEqualTo(Refusal.of(RefusalCode.PASSPHRASE_ROLE, "Zawadi"));
        assertThat(refused(
                        people().resetSecret(BOSS, "Amina", Secret.PASSPHRASE, "long enough for anyone".toCharArray())))
                .isEqualTo(Refusal.of(RefusalCode.PASSPHRASE_ROLE, "Amina"));
    }

    @Test
    void aSeniorPersonSignsInWithAPassphraseOfAnySigns() {
        String phrase = "bwana é€ ngombe 牛 ya nyota";
        done(add("Zawadi", Role.SUPERVISOR, Secret.PASSPHRASE, phrase));
        assertThat(people().secretOf("Zawadi")).contains(Secret.PASSPHRASE);
        assertThat(shop.vending().signIn("Zawadi", phrase.toCharArray())).isInstanceOf(SignedIn.class);
    }

    @Test
    void aPersonWithAPassphraseGetsAPinBeforeTheyBecomeACashier() {
        done(add("Zawadi", Role.SUPERVISOR, Secret.PASSPHRASE, "long enough for anyone"));
        assertThat(refused(change("Zawadi", Role.CASHIER, true, OptionalLong.empty())))
                .isEqualTo(Refusal.of(RefusalCode.PASSPHRASE_ROLE, "Zawadi"));
        done(people().resetSecret(BOSS, "Zawadi", Secret.PIN, PIN.toCharArray()));
        assertThat(done(change("Zawadi", Role.CASHIER, true, OptionalLong.empty()))
                        .role())
                .isEqualTo(Role.CASHIER);
    }

    @Test
    void aChangeShowsWhatWasAndWhatIs() {
        done(change("Amina", Role.SUPERVISOR, true, OptionalLong.of(100_000)));
        assertThat(lastAct().before())
                .isEqualTo(Map.of("role", "CASHIER", "active", "true", "secret", "PIN", "largestSale", "none"));
        assertThat(lastAct().after())
                .isEqualTo(Map.of("role", "SUPERVISOR", "active", "true", "secret", "PIN", "largestSale", "100000"));
    }

    @Test
    void nobodyUnknownIsChangedResetOrLetIn() {
        Refusal unknown = Refusal.of(RefusalCode.PERSON_UNKNOWN, "Nobody");
        assertThat(refused(change("Nobody", Role.CASHIER, true, OptionalLong.empty())))
                .isEqualTo(unknown);
        assertThat(refused(people().resetSecret(BOSS, "Nobody", Secret.PIN, PIN.toCharArray())))
                .isEqualTo(unknown);
        assertThat(refused(people().unlock(BOSS, "Nobody"))).isEqualTo(unknown);
    }

    @ParameterizedTest
    @CsvSource({"0, AMOUNT_ZERO", "-1, AMOUNT_NEGATIVE"})
    void aLimitBelowOneIsRefused(long limit, RefusalCode code) {
        Draft draft = new Draft("Zawadi", Role.CASHIER, true, OptionalLong.of(limit));
        assertThat(refused(people().add(BOSS, draft, Secret.PIN, PIN.toCharArray())))
                .isEqualTo(Refusal.of(code));
        assertThat(refused(change("Amina", Role.CASHIER, true, OptionalLong.of(limit))))
                .isEqualTo(Refusal.of(code));
    }

    @ParameterizedTest
    @CsvSource({"CASHIER, true", "SUPERVISOR, true", "ADMINISTRATOR, false"})
    void theLastAdministratorStaysAnActiveOne(Role role, boolean active) {
        assertThat(refused(change("Njeri", role, active, OptionalLong.empty())))
                .isEqualTo(Refusal.of(RefusalCode.LAST_ADMINISTRATOR, "Njeri"));
        done(add("Second", Role.ADMINISTRATOR, Secret.PIN, PIN));
        assertThat(done(change("Njeri", role, active, OptionalLong.empty())).active())
                .isEqualTo(active);
    }

    @Test
    void anAdministratorWhoLeftDoesNotCountAsTheLast() {
        done(add("Second", Role.ADMINISTRATOR, Secret.PIN, PIN));
        done(change("Second", Role.ADMINISTRATOR, false, OptionalLong.empty()));
        assertThat(refused(change("Njeri", Role.ADMINISTRATOR, false, OptionalLong.empty()))
                        .code())
                .isEqualTo(RefusalCode.LAST_ADMINISTRATOR);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # actor, whom,    may
            Wairimu, Amina,   true
            Wairimu, Otieno,  true
            Wairimu, Njeri,   false
            Njeri,   Wairimu, true
            Njeri,   Amina,   true
            """)
    void onlyAHigherPersonResetsAndLetsInAgain(String actor, String whom, boolean may) {
        Operator by =
                shop.journal().registers().person(actor).orElseThrow().person().operator();
        ActOutcome<Person> reset = people().resetSecret(by, whom, Secret.PIN, PIN.toCharArray());
        ActOutcome<Person> unlock = people().unlock(by, whom);
        if (may) {
            assertThat(done(reset).name()).isEqualTo(whom);
            assertThat(done(unlock).name()).isEqualTo(whom);
        } else {
            assertThat(refused(reset)).isEqualTo(Refusal.of(RefusalCode.NOT_ALLOWED, actor));
            assertThat(refused(unlock)).isEqualTo(Refusal.of(RefusalCode.NOT_ALLOWED, actor));
        }
    }

    @Test
    void nobodyResetsOrLetsInThemselves() {
        Refusal same = Refusal.of(RefusalCode.SAME_PERSON, "Njeri");
        assertThat(refused(people().resetSecret(BOSS, "Njeri", Secret.PIN, PIN.toCharArray())))
                .isEqualTo(same);
        assertThat(refused(people().unlock(BOSS, "Njeri"))).isEqualTo(same);
    }

    @Test
    void aNewPinLetsInAgainAndTheOldOneDoesNot() {
        lockOut("Amina");
        done(people().resetSecret(TestShop.SUPERVISOR, "Amina", Secret.PIN, PIN.toCharArray()));
        assertThat(shop.vending().signIn("Amina", TestShop.CASHIER_PIN.toCharArray()))
                .isNotInstanceOf(SignedIn.class);
        assertThat(shop.vending().signIn("Amina", PIN.toCharArray())).isInstanceOf(SignedIn.class);
    }

    @Test
    void whoIsLetInAgainHasNoFailuresAndTheRecordSaysHowManyThereWere() {
        lockOut("Amina");
        assertThat(done(people().list(BOSS))).anySatisfy(standing -> {
            assertThat(standing.person().name()).isEqualTo("Amina");
            assertThat(standing.locked()).isTrue();
            assertThat(standing.failures()).isEqualTo(5);
        });
        done(people().unlock(TestShop.SUPERVISOR, "Amina"));
        assertThat(lastAct().before()).isEqualTo(Map.of("failures", "5"));
        assertThat(done(people().list(BOSS))).noneMatch(People.Standing::locked);
        assertThat(shop.vending().signIn("Amina", TestShop.CASHIER_PIN.toCharArray()))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void oneChangesTheOwnPinWithThePresentOne() {
        assertThat(refused(people().changeOwnSecret(
                                TestShop.CASHIER, "111222".toCharArray(), Secret.PIN, PIN.toCharArray())))
                .isEqualTo(Refusal.of(RefusalCode.WRONG_PIN));
        char[] present = TestShop.CASHIER_PIN.toCharArray();
        assertThat(refused(people().changeOwnSecret(TestShop.CASHIER, present, Secret.PIN, "123456".toCharArray()))
                        .code())
                .isEqualTo(RefusalCode.PIN_WEAK);
        done(people().changeOwnSecret(TestShop.CASHIER, present, Secret.PIN, PIN.toCharArray()));
        assertThat(shop.vending().signIn("Amina", PIN.toCharArray())).isInstanceOf(SignedIn.class);
    }

    @Test
    void whoseRoleChangedMeanwhileCanDoNothingAnyMore() {
        done(change("Amina", Role.SUPERVISOR, true, OptionalLong.empty()));
        assertCanDoNothing(TestShop.CASHIER, TestShop.CASHIER_PIN);
    }

    @Test
    void whoLeftMeanwhileCanDoNothingAnyMore() {
        done(change("Wairimu", Role.SUPERVISOR, false, OptionalLong.empty()));
        assertCanDoNothing(TestShop.SUPERVISOR, TestShop.SUPERVISOR_PIN);
    }

    @Test
    void whoNeverWasCanDoNothing() {
        assertCanDoNothing(new Operator("Ghost", Role.ADMINISTRATOR), PIN);
    }

    private void assertCanDoNothing(Operator gone, String pin) {
        Refusal no = Refusal.of(RefusalCode.NOT_ALLOWED, gone.name());
        assertThat(refused(people().list(gone))).isEqualTo(no);
        assertThat(refused(people().unlock(gone, "Otieno"))).isEqualTo(no);
        assertThat(refused(people().changeOwnSecret(gone, pin.toCharArray(), Secret.PIN, PIN.toCharArray())))
                .isEqualTo(no);
        assertThat(refused(shop.people().audit().search(gone, AuditTrail.Search.newest(1))))
                .isEqualTo(no);
    }

    @Test
    void noSecretIsSetWhileTheVaultIsLocked() {
        shop.hashes().locked(true);
        Refusal locked = Refusal.of(RefusalCode.VAULT_LOCKED);
        assertThat(refused(add("Zawadi", Role.CASHIER, Secret.PIN, PIN))).isEqualTo(locked);
        assertThat(refused(people().resetSecret(BOSS, "Amina", Secret.PIN, PIN.toCharArray())))
                .isEqualTo(locked);
        assertThat(refused(people().changeOwnSecret(BOSS, PIN.toCharArray(), Secret.PIN, PIN.toCharArray())))
                .isEqualTo(locked);
    }

    @Test
    void aFullDiskChangesNobody() {
        disk.fullAfter(0, false);
        Refusal full = Refusal.of(RefusalCode.ACT_NOT_RECORDED);
        assertThat(refused(add("Zawadi", Role.CASHIER, Secret.PIN, PIN))).isEqualTo(full);
        assertThat(refused(change("Amina", Role.SUPERVISOR, true, OptionalLong.empty())))
                .isEqualTo(full);
        disk.mend();
        assertThat(shop.journal().registers().person("Zawadi")).isEmpty();
        assertThat(shop.journal()
                        .registers()
                        .person("Amina")
                        .orElseThrow()
                        .person()
                        .role())
                .isEqualTo(Role.CASHIER);
    }

    private void lockOut(String name) {
        for (int i = 0; i < 5; i++) {
            shop.vending().signIn(name, "111222".toCharArray());
        }
    }

    private People people() {
        return shop.people().people();
    }

    private ActOutcome<Person> add(String name, Role role, Secret kind, String secret) {
        Draft draft = new Draft(name, role, true, OptionalLong.empty());
        return people().add(BOSS, draft, kind, secret.toCharArray());
    }

    private ActOutcome<Person> change(String name, Role role, boolean active, OptionalLong limit) {
        return people().change(BOSS, new Draft(name, role, active, limit));
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
