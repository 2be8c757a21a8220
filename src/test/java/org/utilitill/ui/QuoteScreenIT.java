package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.Predicate;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.utilitill.testkit.TestClock;
import org.utilitill.testkit.TestShop;
import org.utilitill.text.Language;

/** The quote under a tariff of steps, typed on the keyboard: every line, why it differs, the least sum, units. */
class QuoteScreenIT {

    private static final String ACCOUNT = "4471902";
    private static final Predicate<String> SOME = Predicate.not(String::isEmpty);

    @TempDir
    Path folder;

    @Test
    void everyLineOfThePriceIsSaidInWords() throws Exception {
        new SteppedShop(home(), TestShop.Plan.KES).owing(ACCOUNT, "1250");
        try (Window window = atTheCounter(TestShop.Plan.KES, Language.ENGLISH)) {
            quote(window, TestShop.METER, "2000").picture("sell-quote");
            assertThat(window.everything())
                    .contains(
                            "Total KES 2,000.00",
                            "30.0 kWh at 12.20",
                            "Monthly fee",
                            "Fuel cost, 3.69 per kWh",
                            "Arrears paid back (still owed KES 850.00)");
        }
    }

    @Test
    void fewerUnitsThanLastTimeAreExplained() throws Exception {
        new SteppedShop(home(), TestShop.Plan.KES)
                .sold("2026-02-03T09:00:00Z", TestShop.METER, "300")
                .sold("2026-02-20T09:00:00Z", TestShop.METER, "500")
                .owing(ACCOUNT, "1250");
        try (Window window = atTheCounter(TestShop.Plan.KES, Language.ENGLISH)) {
            quote(window, TestShop.METER, "1000").picture("quote-why");
            assertThat(window.await("quote-difference", SOME))
                    .isEqualTo(
                            "14.0 kWh fewer than last time: Monthly fee 174.00 taken today; Arrears 200.00 taken today.");
        }
    }

    @Test
    void theMonthSoFarTheNextUnitAndCheapUnitsUsedUpAreSaid() throws Exception {
        new SteppedShop(home(), TestShop.Plan.KES).sold("2026-03-01T09:00:00Z", TestShop.METER, "1000");
        try (Window window = atTheCounter(TestShop.Plan.KES, Language.ENGLISH)) {
            quote(window, TestShop.METER, "2000").picture("quote-cheap-used");
            assertThat(window.await("quote-difference", SOME))
                    .isEqualTo("3.2 kWh fewer than last time: 30.0 cheap units used.");
            assertThat(window.await("quote-month", SOME))
                    .isEqualTo("40.5 kWh so far this month. Next kWh, all included: KES 29.2064");
        }
    }

    @Test
    void theStarRaisesTheAmountToTheLeastThatBuysUnits() throws Exception {
        new SteppedShop(home(), TestShop.Plan.KES).owing(ACCOUNT, "1250");
        try (Window window = atTheCounter(TestShop.Plan.KES, Language.ENGLISH)) {
            window.pad(TestShop.METER).key(KeyCode.ENTER).pad("100");
            assertThat(window.await("amount-refusal", SOME))
                    .isEqualTo("Minimum today to get units: KES 219.89. This is less, and nothing was charged.");
            window.picture("quote-least").key(KeyCode.MULTIPLY).await("quote-units", "0.1 kWh"::equals);
            window.picture("quote-raised");
            assertThat(window.says("Total KES 219.89")).isTrue();
            window.key(KeyCode.BACK_SPACE).key(KeyCode.BACK_SPACE).key(KeyCode.BACK_SPACE);
            window.pad("000").awaitText("Arrears paid back, nothing owed any more");
        }
    }

    @Test
    void freeUnitsThatAreDueComeWithThePurchase() throws Exception {
        new SteppedShop(home(), TestShop.Plan.KES).entitled(ACCOUNT);
        try (Window window = atTheCounter(TestShop.Plan.KES, Language.ENGLISH)) {
            quote(window, TestShop.METER, "500").picture("quote-free");
            assertThat(window.says("10.0 kWh free this month")).isTrue();
        }
    }

    @Test
    void f4TurnsMoneyIntoUnitsAndBackToWhatWasTyped() throws Exception {
        new SteppedShop(home(), TestShop.Plan.KES);
        try (Window window = atTheCounter(TestShop.Plan.KES, Language.ENGLISH)) {
            quote(window, TestShop.METER, "500").key(KeyCode.F4).awaitText("How many units? (F4: money)");
            window.picture("quote-units");
            assertThat(window.says("Total KES 499.63")).isTrue();
            window.key(KeyCode.F4).awaitText("Total KES 500.00");
            window.key(KeyCode.F4)
                    .key(KeyCode.BACK_SPACE)
                    .key(KeyCode.BACK_SPACE)
                    .key(KeyCode.BACK_SPACE);
            window.key(KeyCode.BACK_SPACE).pad("20").await("quote-units", "20.0 kWh"::equals);
            window.key(KeyCode.F4).awaitText("Amount (F4: units)");
            assertThat(window.says("Total KES 554.85")).isTrue();
        }
    }

    @Test
    void aLongNameAndAllLinesFitInACurrencyWithoutDecimals() throws Exception {
        new SteppedShop(home(), TestShop.Plan.UGX)
                .owing("4471903", "250000")
                .sold("2026-02-20T09:00:00Z", TestShop.LONG_NAME_METER, "20000");
        try (Window window = atTheCounter(TestShop.Plan.UGX, Language.ENGLISH)) {
            quote(window, TestShop.LONG_NAME_METER, "150000").picture("quote-long-name");
            assertThat(window.says("Total UGX 150,000")).isTrue();
            assertThat(window.fits("quote-month")).isTrue();
            window.key(KeyCode.DOWN).key(KeyCode.DOWN).picture("quote-long-name-down");
            window.key(KeyCode.ENTER).picture("quote-long-name-confirm");
            assertThat(window.fits("order-question")).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"FRENCH", "ARABIC"})
    void theWordiestLanguageAndTheOtherDirectionHaveRoom(Language language) throws Exception {
        new SteppedShop(home(), TestShop.Plan.KES)
                .sold("2026-02-20T09:00:00Z", TestShop.METER, "1000")
                .sold("2026-02-21T09:00:00Z", TestShop.METER, "1000")
                .owing(ACCOUNT, "1250");
        try (Window window = atTheCounter(TestShop.Plan.KES, language)) {
            quote(window, TestShop.METER, "2000").picture("quote-" + language.tag());
            assertThat(window.fits("quote-difference")).isTrue();
            window.key(KeyCode.ENTER).picture("quote-confirm-" + language.tag());
        }
    }

    private static Window quote(Window window, String meter, String money) {
        window.pad(meter).key(KeyCode.ENTER).pad(money).await("quote-units", SOME);
        return window;
    }

    private Path home() {
        return folder.resolve("shop");
    }

    private Window atTheCounter(TestShop.Plan plan, Language language) throws Exception {
        Window window = Window.over(home(), new TestHouse(TestClock.at(Window.START), plan), language);
        window.settle();
        window.pad(TestShop.CASHIER_PIN).key(KeyCode.ENTER);
        window.settle();
        return window;
    }
}
