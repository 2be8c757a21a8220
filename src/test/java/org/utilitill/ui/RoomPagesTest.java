package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.registry.TrustedSigner;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.audit.AuditModel;
import org.utilitill.ui.expert.ExpertModel;
import org.utilitill.ui.form.Panel;
import org.utilitill.ui.people.PeopleModel;
import org.utilitill.ui.setup.FoundingModel;
import org.utilitill.ui.setup.Ground;
import org.utilitill.ui.signers.SignersModel;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Key;
import org.utilitill.ui.task.Room;
import org.utilitill.vending.ActOutcome.Done;
import org.utilitill.vending.people.AuditTrail.Line;
import org.utilitill.vending.people.People.Standing;

/** People, signers, acts, the expert form and founding, over a real journal and without a toolkit. */
class RoomPagesTest {

    @TempDir
    Path folder;

    private TestRoom rooms;
    private Room room;
    private int left;

    @BeforeEach
    void open() {
        rooms = TestRoom.at(folder.resolve("shop"));
        room = rooms.of(TestShop.ADMINISTRATOR);
    }

    @AfterEach
    void close() {
        rooms.close();
    }

    private Standing standing(String name) {
        return ((Done<List<Standing>>) room.station().people().list(room.operator()))
                .value().stream()
                        .filter(line -> line.person().name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private PageHand people(PeopleModel model) {
        return new PageHand(model, rooms.clock);
    }

    private PeopleModel people() {
        return new PeopleModel(room, () -> left++);
    }

    @Test
    void aCashierIsAddedWithALimitAndAPinTypedTwice() {
        people(people()).key(Key.F2).fill("Baraka", "", "2000", "482915", "482915");

        assertThat(standing("Baraka").person().largestSale()).hasValue(200_000);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            Bar aka, 2000, 482915, 482915, name,   is no name to sign in with
            Amina,   2000, 482915, 482915, name,   There is already a person named Amina
            Baraka,  -5,   482915, 482915, limit,  an amount above zero
            Baraka,  2000, 123456, 123456, secret, guessed too easily
            Baraka,  2000, 482915, 482916, again,  not the same both times
            """)
    void whatIsWrongWithAPersonIsSaidBesideItsField(
            String name, String limit, String pin, String again, String field, String words) {
        PageHand hand = people(people()).key(Key.F2).fill(name, "", limit, pin, again);

        assertThat(hand.refusalOf(field)).contains(words);
    }

    @Test
    void aPersonWhoLeftStaysOnTheList() {
        PeopleModel model = people();
        people(model).type("Amina").key(Key.F3).fill("", "", " ");

        assertThat(standing("Amina").person().active()).isFalse();
        assertThat(model.newsProperty().get()).isEqualTo("Amina is changed.");
    }

    @Test
    void theLastAdministratorStaysOne() {
        PageHand hand = people(people()).type("Njeri").key(Key.F3).fill("", " ");

        assertThat(hand.form().refusalProperty().get()).contains("is the last administrator");
    }

    @Test
    void afterTooManyWrongTriesASupervisorLetsACashierInAgain() {
        for (int i = 0; i < 5; i++) {
            room.desk().vending().signIn("Amina", "999999".toCharArray());
        }
        assertThat(standing("Amina").locked()).isTrue();
        room = rooms.of(TestShop.SUPERVISOR);
        people(people()).type("Amina").key(Key.F6);

        assertThat(standing("Amina").locked()).isFalse();
    }

    @Test
    void aSupervisorIsToldWhoMayAddPeople() {
        room = rooms.of(TestShop.SUPERVISOR);
        PeopleModel model = people();
        people(model).key(Key.F2);

        assertThat(model.refusalProperty().get()).isEqualTo("Only an administrator may add and change people.");
    }

    @Test
    void aNewPinIsGivenToAnother() {
        people(people()).type("Amina").key(Key.F4).fill("573916", "573916");

        assertThat(room.desk().vending().signIn("Amina", "573916".toCharArray()))
                .isInstanceOf(org.utilitill.vending.SignInOutcome.SignedIn.class);
    }

    private List<TrustedSigner> signers() {
        return ((Done<List<TrustedSigner>>) room.station().keys().signers(room.operator())).value();
    }

    private PageHand trusting() throws IOException {
        PageHand hand = new PageHand(new SignersModel(room, () -> left++), rooms.clock).key(Key.F2);
        hand.fill("Head office", "").paste(Files.readString(Path.of("src/test/resources/nectar/signer.pub")));
        return hand.key(Key.ENTER);
    }

    @Test
    void aSignerIsTrustedAfterItsFingerprintWasShownAndASecondPersonConsented() throws IOException {
        PageHand hand = trusting().fill("y", "", "");
        assertThat(hand.fact("Fingerprint")).matches("([0-9a-f]{4} ){15}[0-9a-f]{4}");
        assertThat(signers()).isEmpty();

        hand.key(Key.ENTER);
        assertThat(signers()).extracting(TrustedSigner::active).containsExactly(true);
        assertThat(rooms.asked).isEqualTo(1);

        hand.key(Key.F6, Key.ENTER);
        assertThat(signers()).extracting(TrustedSigner::active).containsExactly(false);
    }

    @Test
    void aSignerWhoMaySignNothingIsRefusedBesideTheFirstScope() throws IOException {
        PageHand hand = trusting().fill("", "", "");

        assertThat(hand.refusalOf("CONFIGURATIONS")).contains("Say what this signer may sign");
    }

    @Test
    void whatIsNoKeyIsRefusedBesideIt() {
        PageHand hand = new PageHand(new SignersModel(room, () -> left++), rooms.clock).key(Key.F2);
        hand.fill("Head office", "").paste("no key").key(Key.ENTER).fill("y", "", "");

        assertThat(hand.refusalOf("key")).contains("can not be trusted");
    }

    private List<Line> shown(AuditModel model) {
        return ((Panel.Lines) model.panelProperty().get())
                .list().all().stream().map(Line.class::cast).toList();
    }

    @Test
    void actsAreNarrowedByPersonAndOutcomeNewestFirst() {
        room.desk().vending().signIn("Amina", "999999".toCharArray());
        room.desk().vending().signIn("Amina", TestShop.CASHIER_PIN.toCharArray());
        AuditModel model = new AuditModel(room, () -> left++);
        PageHand hand = new PageHand(model, rooms.clock);
        assertThat(shown(model)).hasSizeGreaterThan(3).isSortedAccordingTo((a, b) -> Long.compare(b.seq(), a.seq()));

        model.tab(1);
        hand.type("Amina");
        model.tab(1);
        hand.type("r").key(Key.ENTER);
        assertThat(shown(model))
                .singleElement()
                .satisfies(line -> assertThat(line.act().code()).hasValue("E-USR-01"));
    }

    @Test
    void earlierActsComePageByPage() {
        for (int i = 0; i < 130; i++) {
            room.station().keys().check(room.operator(), empty());
        }
        AuditModel model = new AuditModel(room, () -> left++);
        PageHand hand = new PageHand(model, rooms.clock);
        assertThat(shown(model)).hasSize(100);

        hand.key(Key.F3, Key.F3);
        assertThat(shown(model)).hasSizeGreaterThan(130).doesNotHaveDuplicates();
        assertThat(model.newsProperty().get()).startsWith("There are no earlier acts");
    }

    private static org.utilitill.vending.keys.KeyDraft empty() {
        return new org.utilitill.vending.keys.KeyDraft(
                "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "", "");
    }

    @Test
    void aDateThatIsNoneIsRefusedBesideIt() {
        AuditModel model = new AuditModel(room, () -> left++);
        PageHand hand = new PageHand(model, rooms.clock);
        for (int i = 0; i < 4; i++) {
            model.tab(1);
        }
        hand.type("2026-13-01").key(Key.ENTER);

        assertThat(hand.refusalOf("since")).isEqualTo("A date as 2026-12-31, or nothing.");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            475001502,   25.6, '',               '', meter, 11 or 13 digits
            47500150231, x,    '',               '', value, x
            47500150231, 25.6, 16 May 2018,      '', time,  a minute as
            47500150231, 25.6, 2018-05-16T07:29, 16, rnd,   0 to 15
            """)
    void theExpertFormSaysWhatIsWrongBesideItsField(
            String meter, String value, String time, String rnd, String field, String words) {
        PageHand hand = new PageHand(new ExpertModel(room, () -> left++), rooms.clock);
        hand.fill("", meter, "", "", "", value, time, rnd);

        assertThat(hand.refusalOf(field)).contains(words);
    }

    @Test
    void aTokenOfATrainingKeySaysEverythingItCarries() {
        PageHand hand = new PageHand(new ExpertModel(room, () -> left++), rooms.clock);
        hand.fill("", "47500150231", "", "", "", "25.6", "2018-05-16T07:29", "9");

        assertThat(hand.fact("Token")).matches("\\d{4}( \\d{4}){4}");
        assertThat(hand.fact("Units")).isEqualTo("25.6");
        assertThat(hand.fact("Time (UTC)")).isEqualTo("2018-05-16T07:29");
        assertThat(hand.fact("Random field (RND)")).isEqualTo("9");
        assertThat(hand.facts().notes().get(0).words()).startsWith("TRAINING");
    }

    private PageHand founding(TestHouse house) {
        Ground ground = new Ground(
                house,
                folder.resolve("new"),
                new Background(Runnable::run, Runnable::run),
                Texts.of(Language.ENGLISH),
                rooms.clock);
        return new PageHand(new FoundingModel(ground, () -> left++, () -> left--), rooms.clock);
    }

    @Test
    void aStationIsFoundedWithNothingPresetAndOpensAfterTheCodeWasWrittenDown() {
        PageHand hand = founding(new TestHouse(rooms.clock, TestShop.Plan.KES));
        hand.fill("Mwangaza", "Kisumu", "0700", "P05", "07", "KES").fill("").fill("Njeri", "", "913579", "913579");
        assertThat(hand.title()).isEqualTo("The recovery code, shown only now");

        hand.key(Key.ENTER, Key.ESCAPE);
        assertThat(left).isZero();
        hand.fill("y");
        assertThat(left).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            '',       07, KES, name,     A shop has a name
            Mwangaza, 7,  KES, terminal, two digits
            Mwangaza, 07, KEX, currency, three letters
            """)
    void aShopThatCanNotBeIsRefusedBesideItsField(
            String name, String terminal, String currency, String field, String words) {
        PageHand hand = founding(new TestHouse(rooms.clock, TestShop.Plan.KES));
        hand.fill(name, "", "", "", terminal, currency);

        assertThat(hand.refusalOf(field)).contains(words);
    }

    @Test
    void anOwnPassphraseIsTypedTwice() {
        PageHand hand = founding(new TestHouse(rooms.clock, TestShop.Plan.KES));
        hand.fill("Mwangaza", "Kisumu", "0700", "P05", "07", "KES");
        hand.fill(" ", "correct horse battery", "correct horse batterie");

        assertThat(hand.refusalOf("passphraseAgain")).isEqualTo("It is not the same both times.");
    }
}
