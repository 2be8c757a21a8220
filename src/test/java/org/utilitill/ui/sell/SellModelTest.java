package org.utilitill.ui.sell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.utilitill.sts.meter.MeterNumber;
import org.utilitill.testkit.TestShop;
import org.utilitill.ui.sell.DoneSale.Slip;
import org.utilitill.ui.sell.MeterEntry.Judgement;
import org.utilitill.ui.task.Key;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SellOrder;

class SellModelTest {

    private static final String WRONG = wrong(TestShop.METER);

    @TempDir
    Path home;

    private Counter counter;

    @BeforeEach
    void open() {
        counter = new Counter(home, TestShop.Plan.KES);
    }

    @AfterEach
    void close() {
        counter.close();
    }

    @Test
    void aWholeSaleIsMadeOfDigitsAndEnter() {
        counter.type(TestShop.METER)
                .enter()
                .type("500")
                .enter()
                .enter()
                .type("1000")
                .enter();

        assertThat(counter.step()).isEqualTo(SellStep.DONE);
        assertThat(counter.token()).hasSize(20);
        assertThat(counter.vending.orders()).hasSize(1);
        assertThat(counter.vending.orders().get(0).given()).hasToString("KES 1000.00");
        assertThat(counter.model.done().slipProperty().get()).isEqualTo(Slip.PRINTED);
        assertThat(counter.vending.calls()).endsWith("sell", "print", "idle");
    }

    @Test
    void enterOnNoCashIsTheExactAmount() {
        toCash("500").enter();

        assertThat(counter.vending.orders()).extracting(SellOrder::given).hasToString("[KES 500.00]");
        assertThat(counter.step()).isEqualTo(SellStep.DONE);
    }

    @ParameterizedTest
    @CsvSource({"'', METER", "14302556783, AMOUNT", "14302556783/500, CONFIRM"})
    void aMeterFoundByItsCustomerBeginsASale(String typed, SellStep before) {
        for (String part : typed.isEmpty() ? new String[0] : typed.split("/")) {
            counter.type(part).enter();
        }
        assertThat(counter.step()).isEqualTo(before);

        counter.model.pick(TestShop.LONG_METER);
        assertThat(counter.step()).isEqualTo(SellStep.AMOUNT);
        assertThat(counter.model
                        .amount()
                        .cardProperty()
                        .get()
                        .orElseThrow()
                        .customer()
                        .name())
                .isEqualTo("Baraka Mwangi");
        assertThat(counter.model.amount().textProperty().get()).isEmpty();
    }

    @Test
    void cashThatIsBeingCountedStaysWithItsCustomer() {
        toCash("500");
        counter.model.pick(TestShop.LONG_METER);
        assertThat(counter.step()).isEqualTo(SellStep.CASH);
    }

    @Test
    void lessCashThanTheAmountIsRefusedWithItsSentence() {
        toCash("500").type("499.99").enter();

        assertThat(counter.step()).isEqualTo(SellStep.CASH);
        assertThat(counter.refusal()).contains("KES 499.99").contains("KES 500.00");
        assertThat(counter.vending.orders()).isEmpty();
    }

    @Test
    void theChangeFollowsEachDigit() {
        toCash("500").type("60");
        assertThat(counter.model.cash().changeProperty().get()).isEmpty();

        counter.type("0");
        assertThat(counter.model.cash().changeProperty().get()).hasToString("Optional[KES 100.00]");
    }

    @Test
    void aWrongCheckDigitIsJudgedAndNearMetersAreOffered() {
        counter.type(WRONG);

        assertThat(counter.model.meter().judgementProperty().get()).isEqualTo(Judgement.WRONG);
        assertThat(counter.model.meter().near())
                .extracting(card -> card.customer().name())
                .containsExactly("Achieng Odongo");

        counter.enter();
        assertThat(counter.step()).isEqualTo(SellStep.METER);
        assertThat(counter.refusal()).contains("check digit is wrong");
    }

    @ParameterizedTest
    @CsvSource({"F2", "DOWN"})
    void aNearMeterIsTakenByItsKeyOnly(Key key) {
        counter.type(WRONG).tap(key);
        if (key == Key.DOWN) {
            assertThat(counter.step()).isEqualTo(SellStep.METER);
            counter.enter();
        }

        assertThat(counter.step()).isEqualTo(SellStep.AMOUNT);
        assertThat(counter.model.meter().digitsProperty().get()).isEqualTo(TestShop.METER);
    }

    @Test
    void twoSwappedDigitsAreNamed() {
        String number = TestShop.METER;
        String swapped = number.substring(0, 3) + number.charAt(4) + number.charAt(3) + number.substring(5);
        counter.type(swapped);

        assertThat(counter.model.meter().hintProperty().get()).isEqualTo("Digits 4 and 5 may be swapped.");
        assertThat(counter.model.meter().near()).hasSize(1);
    }

    @Test
    void anUnknownMeterIsNeverSold() {
        counter.type(MeterNumber.compose("99", "12345678").digits()).enter();

        assertThat(counter.model.meter().unknownProperty().get()).isTrue();
        assertThat(counter.step()).isEqualTo(SellStep.METER);
        assertThat(counter.refusal()).contains("not in this station's list");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1420A,        'A meter number has digits only: "A" was not taken.', 1420
            12345678901234, A meter number has at most 13 digits.,               1234567890123
            14-20 5,      '',                                                   14205
            """)
    void whatIsNoDigitIsRefusedWhereEveryoneSeesIt(String typed, String hint, String taken) {
        counter.type(typed);

        assertThat(counter.model.meter().hintProperty().get()).isEqualTo(hint);
        assertThat(counter.model.meter().digitsProperty().get()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"1,1", "1234,1234", "12345,1234 5", "12345678901,1234 5678 901", "1234567890123,1234 5678 9012 3"})
    void groupsFormAsDigitsArrive(String typed, String shown) {
        assertThat(MeterEntry.grouped(typed)).isEqualTo(shown);
    }

    @Test
    void anAnswerToOlderDigitsIsDropped() {
        counter.type(TestShop.METER).enter();
        counter.holdWork();
        counter.type("500");
        counter.workNewestFirst();

        assertThat(counter.vending.calls()).contains("quote 5", "quote 50", "quote 500");
        assertThat(counter.model
                        .amount()
                        .quotedProperty()
                        .get()
                        .orElseThrow()
                        .quote()
                        .total())
                .hasToString("KES 500.00");
    }

    @Test
    void enterBeforeThePriceArrivesIsNotLost() {
        counter.type(TestShop.METER).enter();
        counter.holdWork();
        counter.type("500").enter();
        assertThat(counter.step()).isEqualTo(SellStep.AMOUNT);

        counter.work();
        assertThat(counter.step()).isEqualTo(SellStep.CONFIRM);
    }

    @Test
    void anAmountTooSmallSaysTheLeast() {
        counter.type(TestShop.METER).enter().type("2").enter();

        assertThat(counter.step()).isEqualTo(SellStep.AMOUNT);
        assertThat(counter.model.amount().refusalProperty().get()).contains("Minimum today to get units: KES 2.94");
    }

    @Test
    void enterPressedTwiceAtOnceSellsOnce() {
        toCash("500");
        counter.holdWork();
        counter.enter().enter().type("7").enter();
        counter.work();

        assertThat(counter.vending.orders()).hasSize(1);
        assertThat(counter.step()).isEqualTo(SellStep.DONE);
    }

    @Test
    void aHeldEnterDoesNotRunThroughTheSale() {
        counter.type(TestShop.METER).enter().type("500");
        for (int i = 0; i < 20; i++) {
            counter.clock.pass(Duration.ofMillis(500));
            counter.model.press(Key.ENTER);
        }

        assertThat(counter.step()).isEqualTo(SellStep.CONFIRM);
    }

    @Test
    void enterWithin400MillisecondsOfANewStepIsSwallowed() {
        counter.type(TestShop.METER).enter().type("500").enter();
        counter.clock.pass(Duration.ofMillis(399));
        counter.tapAtOnce(Key.ENTER);
        assertThat(counter.step()).isEqualTo(SellStep.CONFIRM);

        counter.clock.pass(Duration.ofMillis(1));
        counter.tapAtOnce(Key.ENTER);
        assertThat(counter.step()).isEqualTo(SellStep.CASH);
    }

    @Test
    void anAnswerThatWasLostIsAskedForAgainAndSellsOnce() {
        toCash("500");
        counter.vending.loseNextAnswer();
        counter.enter();
        assertThat(counter.unexpected).hasSize(1);
        assertThat(counter.step()).isEqualTo(SellStep.CASH);

        counter.escape().escape();
        assertThat(counter.step()).as("the sale may exist, so its id is kept").isEqualTo(SellStep.CASH);
        counter.enter();

        assertThat(counter.step()).isEqualTo(SellStep.DONE);
        assertThat(counter.vending.orders())
                .extracting(SellOrder::requestId)
                .hasSize(2)
                .containsOnly(counter.vending.orders().get(0).requestId());
        assertThat(counter.shop.vending().credit()).hasToString("KES 49500.00");
    }

    @Test
    void escapeGoesBackStepByStepAndKeepsWhatWasTyped() {
        toCash("500").escape();
        assertThat(counter.question()).isEqualTo(Question.LEAVE_CASH);

        counter.escape();
        assertThat(counter.step()).isEqualTo(SellStep.CONFIRM);
        counter.escape();
        assertThat(counter.step()).isEqualTo(SellStep.AMOUNT);
        assertThat(counter.model.amount().textProperty().get()).isEqualTo("500");
        counter.escape();
        assertThat(counter.step()).isEqualTo(SellStep.METER);
        assertThat(counter.model.meter().digitsProperty().get()).isEqualTo(TestShop.METER);
        counter.escape();
        assertThat(counter.model.meter().digitsProperty().get()).isEmpty();
    }

    @Test
    void enterStaysWhenLeavingTheCashIsAsked() {
        toCash("500").type("10").escape().enter();

        assertThat(counter.step()).isEqualTo(SellStep.CASH);
        assertThat(counter.question()).isEqualTo(Question.NONE);
        assertThat(counter.model.cash().textProperty().get()).isEqualTo("10");
        assertThat(counter.vending.orders()).isEmpty();
    }

    @Test
    void aPrinterThatIsNotReadyAsksBeforeItSellsWithoutPaper() {
        toCash("500");
        counter.vending.refuseNextSell(Refusal.of(RefusalCode.PRINTER_NOT_READY, "PAPER_OUT"));
        counter.enter();
        assertThat(counter.question()).isEqualTo(Question.NO_PAPER);
        assertThat(counter.refusal()).contains("it is out of paper");

        counter.enter();
        assertThat(counter.step()).isEqualTo(SellStep.DONE);
        assertThat(counter.vending.orders()).extracting(SellOrder::paper).containsExactly(true, false);
        assertThat(counter.vending.calls()).doesNotContain("print");
        assertThat(counter.model.done().slipProperty().get()).isEqualTo(Slip.NOT_WANTED);
    }

    @Test
    void escapeFromThePrinterCardTriesThePrinterAgain() {
        toCash("500");
        counter.vending.refuseNextSell(Refusal.of(RefusalCode.PRINTER_NOT_READY, "PAPER_OUT"));
        counter.enter().escape().enter();

        assertThat(counter.vending.orders()).extracting(SellOrder::paper).containsExactly(true, true);
        assertThat(counter.model.done().slipProperty().get()).isEqualTo(Slip.PRINTED);
    }

    @Test
    void theSameMeterAndMoneyWithinTenMinutesNeedsTheStarKey() {
        toCash("500").enter().enter();
        counter.clock.pass(Duration.ofMinutes(3));
        counter.type(TestShop.METER).enter().type("500").enter();
        assertThat(counter.question()).isEqualTo(Question.SECOND_PURCHASE);

        counter.enter();
        assertThat(counter.step()).isEqualTo(SellStep.CONFIRM);
        counter.type("*");
        assertThat(counter.step()).isEqualTo(SellStep.CASH);
    }

    @ParameterizedTest
    @CsvSource({"501,3", "500,10"})
    void otherMoneyOrALaterTimeIsNoSecondPurchase(String amount, int minutes) {
        toCash("500").enter().enter();
        counter.clock.pass(Duration.ofMinutes(minutes));
        counter.type(TestShop.METER).enter().type(amount).enter();

        assertThat(counter.question()).isEqualTo(Question.NONE);
        assertThat(counter.step()).isEqualTo(SellStep.CONFIRM);
    }

    @Test
    void aPriceThatChangedGoesBackToTheNewPrice() {
        assertThat(backAtThePriceAfter(Refusal.of(RefusalCode.QUOTE_STALE))).contains("The price has changed");
    }

    @Test
    void aCustomerThatChangedIsReadBackAgain() {
        assertThat(backAtThePriceAfter(Refusal.of(RefusalCode.METER_CHANGED, TestShop.METER)))
                .contains("Read the name back again");
    }

    private String backAtThePriceAfter(Refusal refusal) {
        toCash("500");
        counter.vending.refuseNextSell(refusal);
        counter.enter();

        assertThat(counter.step()).isEqualTo(SellStep.AMOUNT);
        assertThat(counter.model.amount().quotedProperty().get()).isPresent();
        return counter.refusal();
    }

    @Test
    void moreThanTheAgentsCreditIsRefusedAtTheCash() {
        toCash("50001").enter();

        assertThat(counter.step()).isEqualTo(SellStep.CASH);
        assertThat(counter.refusal()).contains("Not enough vending credit");
    }

    private Counter toCash(String amount) {
        return counter.type(TestShop.METER).enter().type(amount).enter().enter();
    }

    /** The meter number with another check digit. */
    private static String wrong(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    }
}
