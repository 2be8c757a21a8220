package org.utilitill.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.utilitill.testkit.TestShop;

/** The window from first start to the meter that takes the token, typed on the numeric pad; with pictures. */
class SellScreenIT {

    @TempDir
    Path folder;

    @Test
    void aWholeSaleIsTypedOnTheNumericPad() throws Exception {
        try (Window window = Window.over(folder.resolve("shop"), TestShop.Plan.KES)) {
            window.awaitText("Set up this station");
            window.picture("setup");
            window.key(KeyCode.ENTER).awaitText("Who is selling");
            window.picture("signin");
            window.pad("135790").key(KeyCode.ENTER).awaitText("Name or PIN not correct.");
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
            window.picture("sell-quote");
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

    private static String wrong(String number) {
        char last = number.charAt(number.length() - 1);
        return number.substring(0, number.length() - 1) + (last == '9' ? '0' : (char) (last + 1));
    }
}
