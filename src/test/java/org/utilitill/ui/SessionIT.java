package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.staff.Person.Secret;
import org.utilitill.staff.Role;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.testkit.TestVault;
import org.utilitill.text.Language;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.people.People.Draft;

/** The window from locked keys over people and their menus to a second person's consent; with pictures. */
class SessionIT {

    private static final String WRONG_PASSPHRASE = "bako limu zeta rizo pako";

    @TempDir
    Path folder;

    @Test
    void lockedKeysComeBeforeAnythingElse() throws Exception {
        try (Window window = locked(Language.ENGLISH)) {
            window.awaitText("The keys are locked").phrase(WRONG_PASSPHRASE);
            assertThat(window.everything()).noneMatch(said -> said.contains("pako"));
            window.key(KeyCode.ENTER).await("unlock-refusal", said -> said.startsWith("That passphrase does not open"));
            window.phrase("bako limu zeta").picture("unlock");
            window.key(KeyCode.ESCAPE).key(KeyCode.DOWN).picture("unlock-key-file");
            window.key(KeyCode.DOWN).picture("unlock-two");
            window.key(KeyCode.DOWN).picture("unlock-recovery");
            window.key(KeyCode.UP).key(KeyCode.UP).key(KeyCode.UP);
            window.phrase(TestVault.PASSPHRASE).key(KeyCode.ENTER).awaitText("Who is selling");
        }
    }

    @Test
    void anAdministratorLandsOnTheMenuAndLocksTheKeys() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            window.awaitText("Who is selling").picture("signin-people");
            signIn(window, 3, TestShop.ADMINISTRATOR_PIN).awaitText("Njeri, what shall it be?");
            assertThat(window.says("Sell")).isFalse();
            window.picture("menu");
            window.write("c").awaitText("Lock the keys? Nobody can sign in or sell until a supervisor unlocks them.");
            window.picture("menu-ask");
            window.key(KeyCode.ENTER).awaitText("The keys are locked");
            boolean locked = window.atTheStation(station -> station.keys().locked());
            assertThat(locked).isTrue();
            window.phrase(TestVault.PASSPHRASE).key(KeyCode.ENTER).awaitText("Who is selling");
        }
    }

    @Test
    void aKeyIsRetiredFromTheMenuAndPutInUseAgainByTwo() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            window.awaitText("Who is selling");
            signIn(window, 3, TestShop.ADMINISTRATOR_PIN).awaitText("Njeri, what shall it be?");
            window.write("2").awaitText("in use, training").key(KeyCode.F4);
            window.awaitText("Public test group 123456 is now retired, training.");
            window.key(KeyCode.F4).awaitText("A second person must approve").picture("approval-key");
            window.pad(TestShop.SUPERVISOR_PIN).key(KeyCode.ENTER);
            window.awaitText("Public test group 123456 is now in use, training.");
            window.write("457").awaitText("457").key(KeyCode.ESCAPE).awaitText("Njeri, what shall it be?");
        }
    }

    @Test
    void aPersonChangesTheirOwnPin() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            window.awaitText("Who is selling");
            signIn(window, 1, TestShop.SUPERVISOR_PIN).awaitText("Meter number");
            window.key(KeyCode.F10).awaitText("Wairimu, what shall it be?").picture("menu-supervisor");
            window.write("a").awaitText("Present one");
            window.pad(TestShop.SUPERVISOR_PIN).key(KeyCode.ENTER).picture("secret");
            assertThat(window.everything()).contains("PIN, 6 digits typed");
            window.key(KeyCode.F2).phrase("kahawa chungu").picture("secret-passphrase");
            assertThat(window.everything()).contains("New one, 13 characters typed");
            window.key(KeyCode.F2);
            window.pad("864209").key(KeyCode.ENTER);
            assertThat(window.everything()).noneMatch(said -> said.contains("864209"));
            window.pad("864209").key(KeyCode.ENTER).awaitText("Changed. The new one counts from now on.");
            window.key(KeyCode.ENTER).awaitText("Wairimu, what shall it be?");
            window.key(KeyCode.ESCAPE).awaitText("Meter number").key(KeyCode.F11);
            signIn(window.awaitText("Who is selling"), 1, "864209").awaitText("Meter number");
        }
    }

    @Test
    void aSaleAboveTheLimitIsApprovedOnTheCashiersScreen() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            window.awaitText("Who is selling");
            window.atTheStation(station -> station.people()
                    .change(TestShop.ADMINISTRATOR, new Draft("Amina", Role.CASHIER, true, OptionalLong.of(40_000))));
            signIn(window, 0, TestShop.CASHIER_PIN).awaitText("Meter number");
            window.pad(TestShop.METER).key(KeyCode.ENTER).pad("500").await("quote-units", "17.0 kWh"::equals);
            window.key(KeyCode.ENTER).key(KeyCode.ENTER).pad("1000").key(KeyCode.ENTER);
            window.awaitText("A second person must approve").pad("1357").picture("approval");
            window.key(KeyCode.BACK_SPACE).pad("913").key(KeyCode.ENTER).awaitText("Name or PIN not correct.");
            window.picture("approval-wrong");
            window.key(KeyCode.ESCAPE).await("refusal", said -> said.startsWith("This needs approval"));
            window.picture("approval-closed");
            window.key(KeyCode.ENTER).awaitText("A second person must approve");
            window.pad(TestShop.SUPERVISOR_PIN);
            assertThat(window.everything()).noneMatch(said -> said.contains(TestShop.SUPERVISOR_PIN));
            window.key(KeyCode.ENTER).await("token", said -> said.matches("\\d{4}( \\d{4}){4}"));
            assertThat(window.house.counter().orders())
                    .hasSize(3)
                    .extracting(order -> order.requestId())
                    .containsOnly(window.house.counter().orders().get(0).requestId());
        }
    }

    @Test
    void theThirdCopyNeedsASecondPerson() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            signIn(window.awaitText("Who is selling"), 0, TestShop.CASHIER_PIN).awaitText("Meter number");
            window.pad(TestShop.METER).key(KeyCode.ENTER).pad("500").await("quote-units", "17.0 kWh"::equals);
            window.key(KeyCode.ENTER).key(KeyCode.ENTER).key(KeyCode.ENTER).await("token", said -> !said.isEmpty());
            for (int copy = 1; copy <= 2; copy++) {
                window.key(KeyCode.F8)
                        .awaitText("Copy of the last slip")
                        .pad("2")
                        .key(KeyCode.ENTER);
                window.awaitText("Copy %d is printed. The token works only once.".formatted(copy));
                window.key(KeyCode.ENTER);
            }
            window.key(KeyCode.F8).awaitText("Copy of the last slip").pad("2").key(KeyCode.ENTER);
            window.awaitText("A second person must approve").picture("approval-copy");
            window.pad(TestShop.SUPERVISOR_PIN).key(KeyCode.ENTER);
            window.awaitText("Copy 3 is printed. The token works only once.");
        }
    }

    @Test
    void fiveQuietMinutesLockTheStationAndTheQuoteStays() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            signIn(window.awaitText("Who is selling"), 0, TestShop.CASHIER_PIN).awaitText("Meter number");
            window.pad(TestShop.METER).key(KeyCode.ENTER).pad("500").await("quote-units", "17.0 kWh"::equals);
            window.pass(Window.IDLE_LOCK).awaitText("Who is selling");
            assertThat(window.everything()).noneMatch(said -> said.contains("Achieng"));
            signIn(window, 0, TestShop.CASHIER_PIN).await("quote-units", "17.0 kWh"::equals);
            window.key(KeyCode.ENTER).key(KeyCode.ENTER).key(KeyCode.ENTER).await("token", said -> !said.isEmpty());
        }
    }

    @Test
    void theQuoteStaysWithItsOwnerWhileAnotherSells() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            signIn(window.awaitText("Who is selling"), 0, TestShop.CASHIER_PIN).awaitText("Meter number");
            window.pad(TestShop.METER).key(KeyCode.ENTER).pad("500").await("quote-units", "17.0 kWh"::equals);
            window.key(KeyCode.F11).awaitText("Who is selling");
            signIn(window, 1, TestShop.SUPERVISOR_PIN).awaitText("Meter number");
            assertThat(window.everything()).noneMatch(said -> said.contains("Achieng"));
            window.pad(TestShop.LONG_METER).key(KeyCode.ENTER).pad("300");
            window.key(KeyCode.ENTER).key(KeyCode.ENTER).key(KeyCode.ENTER);
            String token = window.await("token", said -> said.matches("\\d{4}( \\d{4}){4}"));
            window.key(KeyCode.F11).awaitText("Who is selling");
            signIn(window, 0, TestShop.CASHIER_PIN).await("quote-units", "17.0 kWh"::equals);
            assertThat(window.everything()).noneMatch(said -> said.contains(token));
            window.picture("back-at-the-quote");
        }
    }

    @Test
    void aSaleThatIsBeingSentIsNotLeftAndTheStationLocksRightAfter() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            signIn(window.awaitText("Who is selling"), 0, TestShop.CASHIER_PIN).awaitText("Meter number");
            window.pad(TestShop.METER).key(KeyCode.ENTER).pad("500").await("quote-units", "17.0 kWh"::equals);
            window.key(KeyCode.ENTER).key(KeyCode.ENTER);
            assertThat(window.saysWhileHeld("Who is selling", KeyCode.ENTER, KeyCode.F11))
                    .isFalse();
            window.awaitText("Who is selling");
            assertThat(window.house.counter().orders()).hasSize(1);
            signIn(window, 0, TestShop.CASHIER_PIN);
            window.await("token", said -> said.matches("\\d{4}( \\d{4}){4}"));
        }
    }

    @Test
    void fifteenWrongPinsLockTheKeysForEveryone() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            window.awaitText("Who is selling");
            for (int person = 0; person < 3; person++) {
                for (int wrong = 0; wrong < 5; wrong++) {
                    window.pad("999999").key(KeyCode.ENTER);
                }
                window.key(KeyCode.DOWN);
            }
            window.awaitText("The keys are locked");
        }
    }

    @Test
    void keysLockedAtWorkLeadToTheUnlockCardAndBack() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            signIn(window.awaitText("Who is selling"), 0, TestShop.CASHIER_PIN).awaitText("Meter number");
            window.pad("1430");
            window.atTheStation(station -> station.keys().lock(TestShop.ADMINISTRATOR));
            window.awaitText("The keys are locked").phrase(TestVault.PASSPHRASE).key(KeyCode.ENTER);
            signIn(window.awaitText("Who is selling"), 0, TestShop.CASHIER_PIN).awaitText("Meter number");
            assertThat(window.everything()).contains("1430");
        }
    }

    @Test
    void twelvePeopleWithLongNamesFit() throws Exception {
        try (Window window = open(Language.ENGLISH)) {
            window.awaitText("Who is selling");
            window.atTheStation(station -> IntStream.range(0, 8)
                    .mapToObj(number -> station.people()
                            .add(
                                    TestShop.ADMINISTRATOR,
                                    new Draft("WanjikuNyamburaKam" + number, supervisor(number), true, limit()),
                                    number == 7 ? Secret.PASSPHRASE : Secret.PIN,
                                    number == 7
                                            ? "kahawa chungu asubuhi".toCharArray()
                                            : TestShop.CASHIER_PIN.toCharArray()))
                    .filter(added -> added instanceof Done)
                    .toList());
            signIn(window, 0, TestShop.CASHIER_PIN).awaitText("Meter number").key(KeyCode.F11);
            window.awaitText("Who is selling");
            for (int down = 0; down < 11; down++) {
                window.key(KeyCode.DOWN);
            }
            window.phrase("kahawa chungu").picture("signin-many");
            window.key(KeyCode.SPACE).phrase("asubuhi").key(KeyCode.ENTER).awaitText("Meter number");
        }
    }

    @Test
    void inArabicTheWindowIsMirrored() throws Exception {
        try (Window window = locked(Language.ARABIC)) {
            window.awaitText("المفاتيح مقفلة").phrase("bako limu").picture("unlock-ar");
            window.key(KeyCode.ESCAPE).phrase(TestVault.PASSPHRASE).key(KeyCode.ENTER);
            window.awaitText("من البائع").picture("signin-ar");
            signIn(window, 3, TestShop.ADMINISTRATOR_PIN);
            window.awaitText("Njeri، ماذا تريد أن تفعل؟").picture("menu-ar");
            window.write("b").awaitText("الحالي").picture("secret-ar");
        }
    }

    private static Role supervisor(int number) {
        return number % 2 == 0 ? Role.CASHIER : Role.SUPERVISOR;
    }

    private static OptionalLong limit() {
        return OptionalLong.empty();
    }

    private static Window signIn(Window window, int downs, String pin) {
        for (int down = 0; down < downs; down++) {
            window.key(KeyCode.DOWN);
        }
        return window.pad(pin).key(KeyCode.ENTER);
    }

    private Window open(Language language) throws Exception {
        return over(new TestHouse(TestClock.at(Window.START), TestShop.Plan.KES), language);
    }

    private Window locked(Language language) throws Exception {
        return over(new TestHouse(TestClock.at(Window.START), TestShop.Plan.KES).withLockedKeys(), language);
    }

    private Window over(TestHouse house, Language language) throws Exception {
        Path home = folder.resolve("shop");
        TestShop.at(home, TestClock.at(Window.START)).close();
        return Window.over(home, house, language);
    }
}
