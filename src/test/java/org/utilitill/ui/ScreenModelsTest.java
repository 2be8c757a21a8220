package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleMade;
import org.utilitill.sale.SaleState;
import org.utilitill.staff.Operator;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;
import org.utilitill.text.Texts;
import org.utilitill.ui.control.PaperModel;
import org.utilitill.ui.reprint.ReprintModel;
import org.utilitill.ui.setup.Ground;
import org.utilitill.ui.setup.SetupModel;
import org.utilitill.ui.signin.SettleModel;
import org.utilitill.ui.signin.SettleModel.Kind;
import org.utilitill.ui.signin.SignInModel;
import org.utilitill.ui.task.Approver;
import org.utilitill.ui.task.Background;
import org.utilitill.ui.task.Desk;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.RevealedSale;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;
import org.utilitill.vending.people.People;

/** First start, sign-in, what is left open, and copies, without a toolkit. */
class ScreenModelsTest {

    /** Closes the card at once. */
    private static final Approver NOBODY = (request, answer) -> answer.accept(Optional.empty());

    @TempDir
    Path folder;

    private final TestClock clock = TestClock.at("2026-03-02T14:07:00Z");
    private final Background background = new Background(Runnable::run, Runnable::run);
    private final Texts texts = Texts.of(Language.ENGLISH);
    private final List<Operator> signedIn = new ArrayList<>();
    private int done;
    private int foundings;
    private TestShop shop;
    private WatchedVending vending;
    private Desk desk;
    private People people;

    @BeforeEach
    void open() {
        shop = TestShop.at(folder.resolve("shop"), clock);
        vending = new WatchedVending(shop.vending());
        people = shop.people().people();
        desk = new Desk(vending, background, texts, ZoneOffset.UTC, clock, UUID::randomUUID);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, 135791, Amina,   ''
            1, 246810, Wairimu, ''
            1, 135791, ,        Name or PIN not correct.
            0, 13579,  ,        A PIN has 6 to 8 digits.
            2, 802468, Otieno,  ''
            3, 913579, Njeri,   ''
            9, 913579, Njeri,   ''
            """)
    void peopleSignInWithTheirOwnPinOnly(int downs, String pin, String name, String refusal) {
        SignInModel model = new SignInModel(desk, people, signedIn::add);
        for (int i = 0; i < downs; i++) {
            model.press(Key.DOWN);
        }
        pin.chars().forEach(digit -> model.type((char) digit));
        model.press(Key.ENTER);

        assertThat(signedIn).extracting(Operator::name).isEqualTo(name == null ? List.of() : List.of(name));
        assertThat(model.entry().refusalProperty().get()).isEqualTo(refusal);
    }

    @Test
    void aWrongPinLeavesTheFieldEmpty() {
        SignInModel model = new SignInModel(desk, people, signedIn::add);
        "999999".chars().forEach(digit -> model.type((char) digit));
        model.press(Key.ENTER);

        assertThat(model.entry().pin().lengthProperty().get()).isZero();
    }

    @Test
    void aLetterInAPinIsRefusedWhereItIsSeen() {
        SignInModel model = new SignInModel(desk, people, signedIn::add);
        model.type('x');

        assertThat(model.entry().refusalProperty().get()).isEqualTo("A PIN has digits only.");
    }

    @Test
    void aStationThatLeftNothingOpenGoesStraightOn() {
        settle();

        assertThat(done).isEqualTo(1);
    }

    @Test
    void aSaleNeverShownIsShownAndPrintedFirst() {
        shop.journal().append(soldElsewhere());
        SettleModel model = settle();
        assertThat(model.kindProperty().get()).isEqualTo(Kind.UNSHOWN);

        enter(model);
        assertThat(model.kindProperty().get()).isEqualTo(Kind.SHOWN);
        assertThat(shop.vending().lastSale().orElseThrow().state()).isEqualTo(SaleState.PRINTED);
        assertThat(done).isZero();

        enter(model);
        assertThat(done).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"ENTER,0", "ESCAPE,1"})
    void aSlipInDoubtIsAskedAboutAndCopiedOnNo(Key key, int copies) {
        sell();
        SettleModel model = settle();
        assertThat(model.kindProperty().get()).isEqualTo(Kind.SLIP);

        clock.pass(Duration.ofSeconds(1));
        model.press(key);
        assertThat(done).isEqualTo(1);
        assertThat(shop.vending().lastSale().orElseThrow().copies()).isEqualTo(copies);
    }

    @ParameterizedTest
    @CsvSource({"1,JAM", "2,LOST", "3,FAINT"})
    void aCopyIsPrintedForTheReasonOfItsKey(char key, String reason) {
        sell();
        ReprintModel model = reprint();
        model.type(key);
        press(model, Key.ENTER);

        assertThat(vending.calls()).contains("copy " + reason);
        assertThat(model.resultProperty().get()).isEqualTo("Copy 1 is printed. The token works only once.");
    }

    @Test
    void noCopyWithoutAReason() {
        sell();
        ReprintModel model = reprint();
        press(model, Key.ENTER);

        assertThat(vending.calls()).noneMatch(call -> call.startsWith("copy"));
        assertThat(model.refusalProperty().get()).isEqualTo("Why is a copy needed");
    }

    @Test
    void withoutASaleThereIsNothingToCopy() {
        ReprintModel model = reprint();
        model.type('1');
        press(model, Key.ENTER);

        assertThat(vending.calls()).noneMatch(call -> call.startsWith("copy"));
        press(model, Key.ESCAPE);
        assertThat(done).isEqualTo(1);
    }

    @Test
    void firstStartMakesTheDemoShopOnEnter() {
        Path home = folder.resolve("demo");
        TestHouse house = new TestHouse(clock, TestShop.Plan.KES);
        SetupModel model = setup(house, home);
        model.press(Key.ENTER);

        assertThat(house.holdsStation(home)).isTrue();
        assertThat(done).isEqualTo(1);
    }

    @Test
    void aRealStationGoesOnToItsFoundingAndMakesNothingYet() {
        Path home = folder.resolve("demo");
        TestHouse house = new TestHouse(clock, TestShop.Plan.KES);
        SetupModel model = setup(house, home);
        model.press(Key.DOWN);
        model.press(Key.ENTER);

        assertThat(foundings).isEqualTo(1);
        assertThat(house.holdsStation(home)).isFalse();
    }

    private SetupModel setup(TestHouse house, Path home) {
        return new SetupModel(new Ground(house, home, background, texts, clock), () -> done++, () -> foundings++);
    }

    @Test
    void thePaperShowsTheNewestSlipOnTheGridOfItsPaper() {
        RevealedSale sale = sell();
        PaperModel paper = new PaperModel(background);
        paper.show(vending.slip(sale, 48));
        assertThat(PaperModel.columns(paper.linesProperty().get())).isEqualTo(48);

        paper.show(vending.slip(sale, 32));
        assertThat(PaperModel.columns(paper.linesProperty().get())).isEqualTo(32);

        paper.clear();
        assertThat(paper.linesProperty().get()).isEmpty();
    }

    private SettleModel settle() {
        SettleModel model = new SettleModel(desk, TestShop.CASHIER, NOBODY, () -> done++);
        model.start();
        return model;
    }

    private void enter(SettleModel model) {
        clock.pass(Duration.ofSeconds(1));
        model.press(Key.ENTER);
        model.release(Key.ENTER);
    }

    private ReprintModel reprint() {
        ReprintModel model = new ReprintModel(desk, TestShop.CASHIER, NOBODY, () -> done++);
        model.start();
        return model;
    }

    private void press(ReprintModel model, Key key) {
        clock.pass(Duration.ofSeconds(1));
        model.press(key);
        model.release(key);
    }

    private RevealedSale sell() {
        return ((Completed) shop.vending().sell(order(shop))).sale();
    }

    private SaleMade soldElsewhere() {
        try (TestShop other = TestShop.at(folder.resolve("other"), clock)) {
            return ((Completed) other.vending().sell(order(other))).sale().made();
        }
    }

    private static SellOrder order(TestShop at) {
        Known known = (Known) at.vending().find(TestShop.METER);
        Quoted quoted = (Quoted) at.vending().quote(known.card(), "20");
        return new SellOrder(
                new UUID(9, 9), TestShop.CASHIER, quoted, quoted.quote().total(), Channel.SCREEN, true);
    }
}
