package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.staff.Approval;
import org.utilitill.staff.ApprovalRule;
import org.utilitill.staff.Operator;
import org.utilitill.staff.Permission;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestVault;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.approval.ApprovalModel;
import org.utilitill.ui.menu.MenuEntry;
import org.utilitill.ui.menu.MenuModel;
import org.utilitill.ui.secret.SecretModel;
import org.utilitill.ui.signin.SignInModel;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.unlock.UnlockModel;
import org.utilitill.ui.unlock.UnlockModel.Way;
import org.utilitill.vending.ApprovalRequest;
import org.utilitill.vending.SignInOutcome.SignedIn;
import org.utilitill.vending.station.StationHouse.Opening.Opened;
import org.utilitill.vending.station.StationHouse.PrinterChoice;
import org.utilitill.vending.station.StationHouse.Station;

/** Unlocking, approving, the menu and one's own secret, without a toolkit. */
class CardModelsTest {

    private static final String PASSPHRASE = "kahawa chungu asubuhi";

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final TestHouse house = new TestHouse(clock, TestShop.Plan.KES).withLockedKeys();
    private final List<Optional<Approval>> answers = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();
    private Station station;
    private Desk desk;
    private int done;

    @BeforeEach
    void open() {
        station = ((Opened) house.open(folder.resolve("shop"), PrinterChoice.AS_SET, slip -> {})).station();
        desk = new Desk(
                station.vending(),
                new Background(Runnable::run, Runnable::run),
                Texts.of(Language.ENGLISH),
                ZoneOffset.UTC,
                clock,
                UUID::randomUUID);
    }

    @AfterEach
    void close() {
        station.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            bako limu zeta rizo peku,  false, 1
            bako limu zeta rizo pekuu, true,  0
            '',                        true,  0
            """)
    void thePassphraseAloneUnlocks(String typed, boolean locked, int went) {
        UnlockModel model = unlock();
        type(model, typed);
        press(model, Key.ENTER);

        assertThat(station.keys().locked()).isEqualTo(locked);
        assertThat(done).isEqualTo(went);
        assertThat(model.refusalProperty().get().isEmpty()).isEqualTo(!locked);
        assertThat(model.steps().field(0).lengthProperty().get()).isZero();
    }

    @Test
    void twoPassphrasesAreTypedOneAfterTheOther() {
        UnlockModel model = unlock();
        model.choose(Way.TWO);
        type(model, "first of two");
        press(model, Key.ENTER);
        assertThat(model.steps().activeProperty().get()).isEqualTo(1);
        type(model, "second of two");
        press(model, Key.ENTER);

        assertThat(model.refusalProperty().get()).startsWith("That passphrase does not open the vault.");
        assertThat(model.steps().activeProperty().get()).isZero();
    }

    @Test
    void aKeyFileIsNamedByItsPath() throws Exception {
        Path file = Files.write(folder.resolve("stick.key"), new byte[64]);
        UnlockModel model = unlock();
        model.choose(Way.KEY_FILE);
        type(model, TestVault.PASSPHRASE);
        press(model, Key.ENTER);
        press(model, Key.ENTER);
        assertThat(model.refusalProperty().get()).startsWith("Type where the key file is");

        type(model, file.toString());
        assertThat(model.pathProperty().get()).isEqualTo(file.toString());
        press(model, Key.ENTER);
        assertThat(model.refusalProperty().get()).startsWith("The key file can not be used");
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void anotherWayAndEscapeWipeWhatWasTyped(Way way) {
        UnlockModel model = unlock();
        type(model, "half");
        model.choose(way);
        assertThat(model.steps().field(0).lengthProperty().get()).isZero();

        type(model, "half");
        press(model, Key.ESCAPE);
        assertThat(model.steps().field(0).lengthProperty().get()).isZero();
    }

    @Test
    void whoHasAPassphraseIsAskedForIt() {
        unlockStation();
        station.people()
                .changeOwnSecret(
                        TestShop.SUPERVISOR,
                        TestShop.SUPERVISOR_PIN.toCharArray(),
                        Secret.PASSPHRASE,
                        PASSPHRASE.toCharArray());
        SignInModel model = new SignInModel(desk, station.people(), operator -> opened.add(operator.name()));
        model.press(Key.DOWN);
        assertThat(model.entry().kindProperty().get()).isEqualTo(Secret.PASSPHRASE);
        for (char typed : PASSPHRASE.toCharArray()) {
            if (typed == ' ') {
                model.press(Key.SPACE);
                model.release(Key.SPACE);
            } else {
                model.type(typed);
            }
        }
        model.press(Key.ENTER);

        assertThat(opened).containsExactly(TestShop.SUPERVISOR.name());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # downs, PIN, refusal, open
            0, 246810, '',                       false
            0, 135791, Name or PIN not correct., true
            0, 24681,  A PIN has 6 to 8 digits., true
            """)
    void theApproverTypesTheirOwnPin(int downs, String pin, String refusal, boolean open) {
        unlockStation();
        ApprovalModel model = approval(TestShop.CASHIER);
        assertThat(model.entry().people()).extracting(known -> known.operator()).containsExactly(TestShop.SUPERVISOR);
        pin.chars().forEach(digit -> model.type((char) digit));
        press(model, Key.ENTER);

        assertThat(model.entry().refusalProperty().get()).isEqualTo(refusal);
        assertThat(answers).hasSize(open ? 0 : 1);
        assertThat(answers)
                .allSatisfy(
                        answer -> assertThat(answer.orElseThrow().approver()).isEqualTo(TestShop.SUPERVISOR.name()));
    }

    @Test
    void escapeClosesTheCardOnceWithoutConsent() {
        unlockStation();
        ApprovalModel model = approval(TestShop.CASHIER);
        press(model, Key.ESCAPE);
        model.close();

        assertThat(answers).containsExactly(Optional.empty());
    }

    @Test
    void whereNobodyMayApproveTheCardSaysSo() {
        unlockStation();
        ApprovalModel model = approval(TestShop.SUPERVISOR);
        assertThat(model.nobodyProperty().get()).isTrue();
        press(model, Key.ENTER);

        assertThat(answers).containsExactly(Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            CASHIER,       sell secret lock
            SUPERVISOR,    sell people secret lock
            TECHNICIAN,    secret lock
            ADMINISTRATOR, people newKey secret lock
            """)
    void theMenuListsWhatTheRoleMayDo(Role role, String names) {
        MenuModel model = menu(new Operator("Someone", role));

        assertThat(model.entries()).extracting(MenuEntry::name).containsExactly(names.split(" "));
    }

    @Test
    void aDigitOpensItsEntryAndOthersNothing() {
        MenuModel model = menu(TestShop.SUPERVISOR);
        "0592x".chars().forEach(typed -> model.type((char) typed));

        assertThat(opened).containsExactly("people");
    }

    @Test
    void anEntryThatAsksIsOpenedByASecondEnterOnly() {
        MenuModel model = menu(TestShop.CASHIER);
        model.type('3');
        assertThat(opened).isEmpty();
        press(model, Key.ESCAPE);
        assertThat(model.askedProperty().get()).isEmpty();
        model.type('3');
        press(model, Key.ENTER);

        assertThat(opened).containsExactly("lock");
        press(model, Key.ESCAPE);
        assertThat(done).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            135791, 864209, 864209, '',                                             864209
            135791, 864209, 864208, The new one was typed in two ways.,             135791
            135792, 864209, 864209, Name or PIN not correct.,                       135791
            135791, 123456, 123456, This PIN or passphrase is guessed too easily.,  135791
            """)
    void onesOwnPinIsChangedByThePresentOneAndTheNewOneTwice(
            String present, String next, String again, String refusal, String counts) {
        unlockStation();
        SecretModel model = new SecretModel(desk, station.people(), TestShop.CASHIER, () -> done++);
        model.start();
        for (String typed : List.of(present, next, again)) {
            typed.chars().forEach(digit -> model.type((char) digit));
            clock.pass(Duration.ofSeconds(1));
            model.press(Key.ENTER);
            model.release(Key.ENTER);
        }

        assertThat(model.refusalProperty().get()).startsWith(refusal);
        assertThat(model.doneProperty().get()).isEqualTo(refusal.isEmpty());
        assertThat(station.vending().signIn(TestShop.CASHIER.name(), counts.toCharArray()))
                .isInstanceOf(SignedIn.class);
    }

    @Test
    void aSeniorPersonMayTakeAPassphrase() {
        unlockStation();
        SecretModel model = new SecretModel(desk, station.people(), TestShop.SUPERVISOR, () -> done++);
        model.start();
        model.press(Key.F2);

        assertThat(model.mayChooseKind()).isTrue();
        assertThat(model.kindsProperty().get()).isEqualTo(new SecretModel.Kinds(Secret.PIN, Secret.PASSPHRASE));
    }

    private UnlockModel unlock() {
        UnlockModel model = new UnlockModel(desk, station.keys(), () -> done++);
        model.start();
        return model;
    }

    private void unlockStation() {
        UnlockModel model = unlock();
        type(model, TestVault.PASSPHRASE);
        press(model, Key.ENTER);
        done = 0;
    }

    private ApprovalModel approval(Operator actor) {
        ApprovalRequest request =
                new ApprovalRequest(ApprovalRule.LARGE_SALE, Permission.SELL_LARGE, actor.name(), "a sale");
        return new ApprovalModel(desk, station.people(), request, answers::add);
    }

    private MenuModel menu(Operator operator) {
        List<MenuEntry> all = List.of(
                new MenuEntry(Permission.SELL, "sell", () -> opened.add("sell")),
                new MenuEntry(Permission.LIST_PEOPLE, "people", () -> opened.add("people")),
                new MenuEntry(Permission.CREATE_KEY, "newKey", () -> opened.add("newKey")),
                new MenuEntry(Permission.CHANGE_OWN_SECRET, "secret", () -> opened.add("secret")),
                new MenuEntry(Permission.SIGN_IN, "lock", () -> opened.add("lock"), true));
        MenuModel model = new MenuModel(desk, operator, all, Optional.of(() -> done++));
        model.start();
        return model;
    }

    private void type(UnlockModel model, String text) {
        text.chars().forEach(typed -> model.type((char) typed));
    }

    private void press(UnlockModel model, Key key) {
        clock.pass(Duration.ofSeconds(1));
        model.press(key);
        model.release(key);
    }

    private void press(ApprovalModel model, Key key) {
        clock.pass(Duration.ofSeconds(1));
        model.press(key);
        model.release(key);
    }

    private void press(MenuModel model, Key key) {
        clock.pass(Duration.ofSeconds(1));
        model.press(key);
        model.release(key);
    }
}
