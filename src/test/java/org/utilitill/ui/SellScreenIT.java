package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.UUID;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.sale.SaleEvent.Channel;
import org.utilitill.sale.SaleMade;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.vending.MeterLookup.Known;
import org.utilitill.vending.QuoteOutcome.Quoted;
import org.utilitill.vending.Refusal;
import org.utilitill.vending.RefusalCode;
import org.utilitill.vending.SaleOutcome.Completed;
import org.utilitill.vending.SellOrder;

/** The window from first start to the meter that takes the token, typed on the numeric pad; with pictures. */
class SellScreenIT {

    private static final Predicate<String> SOME = Predicate.not(String::isEmpty);

    @TempDir
    Path folder;

    @Test
    void aWholeSaleIsTypedOnTheNumericPad() throws Exception {
        try (Window window = Window.over(folder.resolve("shop"), TestShop.Plan.KES)) {
            window.awaitText("Set up this station");
            window.picture("setup");
            window.key(KeyCode.ENTER).awaitText("Who is selling");
            window.picture("signin");
            window.pad("135790")
                    .key(KeyCode.ENTER)
                    .awaitText("Name or PIN not correct.")
                    .picture("signin-wrong");
            window.pad(TestShop.CASHIER_PIN);
            window.picture("signin-pin");
            window.key(KeyCode.ENTER).awaitText("Meter number");
            window.picture("sell-meter");

            window.pad(wrong(TestShop.METER)).await("judgement", words -> words.endsWith("Check digit wrong"));
            window.key(KeyCode.ENTER);
            window.picture("sell-wrong-digit");
            window.key(KeyCode.ESCAPE).pad(TestShop.METER).key(KeyCode.ENTER);
            window.await("customer-name", "Achieng Odongo"::equals);
            window.pad("500").await("quote-units", "17.0 kWh"::equals);
            window.picture("sell-amount");
            window.key(KeyCode.ENTER);
            window.picture("sell-confirm");
            window.key(KeyCode.ENTER).pad("1000").await("cash-change", "KES 500.00"::equals);
            window.picture("sell-cash");
            window.key(KeyCode.ENTER);

            String token = window.await("token", words -> words.matches("\\d{4}( \\d{4}){4}"));
            assertThat(window.house.counter().orders()).hasSize(1);
            assertThat(window.await("done-change", words -> !words.isEmpty())).isEqualTo("KES 500.00");
            window.key(KeyCode.SPACE).key(KeyCode.SPACE);
            window.picture("sell-token");
            window.key(KeyCode.F9);
            assertThat(window.await("meter-answer", words -> !words.isEmpty())).isEqualTo("Accepted");
            assertThat(window.await("meter-display", words -> true)).isEqualTo(token);
            window.picture("sell-meter-beside");
            window.key(KeyCode.F9).await("meter-answer", words -> words.startsWith("Used"));
            window.key(KeyCode.F8).awaitText("Copy of the last slip");
            window.pad("1");
            window.picture("reprint");
            window.key(KeyCode.ENTER).awaitText("Copy 1 is printed. The token works only once.");
            window.picture("reprint-done");
        }
    }

    @Test
    void aLongNameAndAThirteenDigitMeterFit() throws Exception {
        try (Window window = signedIn(folder.resolve("shop"), TestShop.Plan.UGX)) {
            window.pad(TestShop.LONG_NAME_METER)
                    .key(KeyCode.ENTER)
                    .pad("3500000")
                    .await("quote-units", SOME);
            window.picture("long-name-quote");
            window.key(KeyCode.ENTER);
            window.picture("long-name-confirm");
            window.key(KeyCode.ENTER).pad("4000000").await("cash-change", "UGX 500,000"::equals);
            window.picture("long-name-cash");
            window.key(KeyCode.ENTER).await("token", SOME);
            window.picture("long-name-token");
            window.key(KeyCode.F6);
            window.pad(TestShop.LONG_METER).key(KeyCode.ENTER).pad("20000").await("quote-units", SOME);
            window.picture("long-meter-quote");
            window.key(KeyCode.ENTER).key(KeyCode.ENTER).key(KeyCode.ENTER).await("token", SOME);
            window.picture("long-meter-token");
            assertThat(window.house.counter().orders()).hasSize(2);
        }
    }

    @Test
    void whatGoesWrongIsSaidWhereTheEyeIs() throws Exception {
        try (Window window = signedIn(folder.resolve("shop"), TestShop.Plan.KES)) {
            window.write("14A").picture("letter-in-meter");
            window.key(KeyCode.ESCAPE).pad("99123456784").key(KeyCode.ENTER).picture("unknown-meter");
            window.key(KeyCode.ESCAPE)
                    .pad(TestShop.METER)
                    .key(KeyCode.ENTER)
                    .pad("2")
                    .key(KeyCode.ENTER);
            window.picture("amount-too-small");
            window.key(KeyCode.BACK_SPACE)
                    .pad("500")
                    .key(KeyCode.ENTER)
                    .key(KeyCode.ENTER)
                    .pad("50");
            window.picture("cash-short");
            window.key(KeyCode.ESCAPE).picture("leave-cash");
            window.key(KeyCode.ENTER).key(KeyCode.BACK_SPACE).key(KeyCode.BACK_SPACE);
            window.house.counter().refuseNextSell(Refusal.of(RefusalCode.PRINTER_NOT_READY, "PAPER_OUT"));
            window.key(KeyCode.ENTER).awaitText("Sell without paper").picture("no-paper");
            window.key(KeyCode.ENTER).await("token", SOME);
            window.picture("sold-without-paper");
            window.pad(TestShop.METER)
                    .key(KeyCode.ENTER)
                    .pad("500")
                    .key(KeyCode.ENTER)
                    .picture("second-purchase");
            window.write("*").house.counter().loseNextAnswer();
            window.key(KeyCode.ENTER).awaitText("Something went wrong").picture("unexpected");
            window.key(KeyCode.ENTER).key(KeyCode.ENTER).await("token", SOME);
            window.key(KeyCode.F1).picture("help");
            window.key(KeyCode.F11).awaitText("Who is selling");
            assertThat(window.house.counter().orders()).hasSize(4);
        }
    }

    @Test
    void aSaleThatWasNeverShownComesBeforeAnythingElse() throws Exception {
        SaleMade made = soldElsewhere();
        Path home = folder.resolve("shop");
        try (TestShop shop = TestShop.at(home, TestClock.at(Window.START))) {
            shop.journal().append(made);
        }
        try (Window window = Window.over(home, TestShop.Plan.KES)) {
            window.awaitText("Who is selling").pad(TestShop.CASHIER_PIN).key(KeyCode.ENTER);
            window.awaitText("A sale was recorded but not shown").picture("recovery");
            window.key(KeyCode.ENTER).awaitText("Go on").picture("recovery-shown");
            assertThat(window.house.counter().calls()).containsSubsequence("showRecorded", "print");
            window.key(KeyCode.ENTER).awaitText("Meter number");
        }
    }

    @Test
    void aSlipNobodyKnowsOfIsAskedAbout() throws Exception {
        Path home = folder.resolve("shop");
        try (TestShop shop = TestShop.at(home, TestClock.at(Window.START))) {
            shop.vending().sell(order(shop));
        }
        try (Window window = Window.over(home, TestShop.Plan.KES)) {
            window.awaitText("Who is selling").pad(TestShop.CASHIER_PIN).key(KeyCode.ENTER);
            window.awaitText("Did the slip of receipt 07-000001 come out whole?")
                    .picture("slip-question");
            window.key(KeyCode.ESCAPE).awaitText("Meter number");
            assertThat(window.house.counter().calls()).contains("copy JAM");
        }
    }

    @Test
    void aStationThatCannotOpenSaysWhyAndCloses() throws Exception {
        Path home = folder.resolve("shop");
        TestShop.at(home, TestClock.at(Window.START)).close();
        try (Window window = Window.over(home, TestShop.Plan.KES, RefusalCode.SECOND_INSTANCE)) {
            window.awaitText("The station cannot open").picture("cannot-open");
            window.key(KeyCode.ENTER);
        }
    }

    private SaleMade soldElsewhere() {
        try (TestShop other = TestShop.at(folder.resolve("other"), TestClock.at(Window.START))) {
            return ((Completed) other.vending().sell(order(other))).sale().made();
        }
    }

    private static SellOrder order(TestShop shop) {
        Known known = (Known) shop.vending().find(TestShop.METER);
        Quoted quoted = (Quoted) shop.vending().quote(known.card(), "20");
        Money given = quoted.quote().total();
        return new SellOrder(new UUID(9, 9), TestShop.CASHIER, quoted, given, Channel.SCREEN, true);
    }

    private static Window signedIn(Path home, TestShop.Plan plan) throws Exception {
        TestShop.at(home, TestClock.at(Window.START), plan, slip -> {}).close();
        return Window.over(home, plan)
                .awaitText("Who is selling")
                .pad(TestShop.CASHIER_PIN)
                .key(KeyCode.ENTER)
                .awaitText("Meter number");
    }

    private static String wrong(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    }
}
